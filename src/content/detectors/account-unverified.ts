import { panelSays } from '../../core/finding.ts';

/** The page says that the account's e-mail address is not verified. */
export default panelSays('unverified');
