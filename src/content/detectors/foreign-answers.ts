import { detector } from '../../core/finding.ts';

/**
 * Whatever is asked, somebody in front answers in the server's place: a page that came well, or a refusal. Of a sign-on, a captive portal or works in
 * progress; which, only loading the page shows. An error of 5xx is the server's own, or its gateway's.
 */
export default detector({
  requires: ['server', 'session', 'versions'],
  detect({ server: { answer, status }, session, versions: { announced, served } }) {
    const isForeign = answer === 'not-json' || (answer === 'http-error' && status === 403);
    return isForeign && session.cookie === 'error' && announced === null && served === null ? 'present' : 'absent';
  },
});
