import { panelAfterLogin } from '../../core/rest.ts';

/** A login was accepted, and the page has come to rest at its login panel all the same: it is worth asking what became of that login. */
export default panelAfterLogin(true);
