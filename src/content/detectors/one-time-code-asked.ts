import { panelSays } from '../../core/finding.ts';

/** A one-time code is asked for: a field in the login panel, or a dialog that sets the second factor up. */
export default panelSays('one-time-code');
