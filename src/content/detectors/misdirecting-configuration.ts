import { detector } from '../../core/finding.ts';

/** config.toml sends the page to its own server by http where the page is on https, or the reverse: a proxy in front, and a web server that knows nothing of it. */
export default detector({
  requires: ['versions'],
  detect({ versions }) {
    return versions.endpoint === 'other-scheme' ? 'present' : 'absent';
  },
});
