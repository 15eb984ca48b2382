import { panelAfterLogin } from '../../core/rest.ts';

/** A login was accepted a moment ago: the panel is about to go, or the login to be undone. */
export default panelAfterLogin(false);
