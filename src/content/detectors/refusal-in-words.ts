import { detector } from '../../core/finding.ts';

/**
 * The page says that the login failed: a plugin's refusal is a 400 from 26.4 on, as is a try with empty fields. Where nobody has tried, the words are of
 * its own start: 24.03 says them for some seconds when it finds its session refused.
 */
export default detector({
  requires: ['login', 'signIn'],
  detect: ({ login, signIn, truncated }) => (login.panel && signIn.says === 'refused' && (login.tries.length > 0 || truncated) ? 'present' : 'absent'),
});
