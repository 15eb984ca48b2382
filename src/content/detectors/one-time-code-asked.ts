import { panelSays } from '../../core/finding.ts';

/** A field for a one-time code stands in the login panel. */
export default panelSays('one-time-code');
