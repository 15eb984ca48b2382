import { panelSays } from '../../core/finding.ts';

/** The page asks for a new password before it lets anybody in. */
export default panelSays('expired-password');
