import { antd, astryx, astryxError } from '../selectors.ts';

/** Text of the error page that stands where the content should be; compared with the site's own words, never kept. */
export function errorTextOf(page: Document): string {
  return [...page.querySelectorAll(`${antd.error}, ${antd.listError}, ${astryxError}, ${astryx.listError}`)].map((each) => each.textContent ?? '').join('\n');
}
