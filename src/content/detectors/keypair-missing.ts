import { panelSays } from '../../core/finding.ts';

/** The page says that the account has no keypair. */
export default panelSays('no-keypair');
