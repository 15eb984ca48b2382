import { panelSays } from '../../core/finding.ts';

/** The page says that the login failed: a plugin's refusal is a 400 from 26.4 on, as is a try with empty fields. */
export default panelSays('refused');
