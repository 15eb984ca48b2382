import { detector } from '../../core/finding.ts';

/**
 * 10 MB in Chromium, 5120 KB by letters in Firefox: some 5.2 million characters. What the page wanted to write last did not fit, so that at
 * most about that much is free; a log entry has up to some tens of thousands.
 */
const quota = 5_242_880;
const longestEntry = 65_536;

/** Next to nothing more fits into the site's localStorage. */
export default detector({
  requires: ['stored'],
  detect({ stored }) {
    return stored.size > quota - longestEntry ? 'present' : 'absent';
  },
});
