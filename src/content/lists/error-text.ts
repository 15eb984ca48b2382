import { selectors } from '../selectors.ts';

/** Text of the error page that stands where the content should be; compared with the site's own words, never kept. */
export function errorTextOf(page: Document): string {
  const { antd, astryx } = selectors;
  return [...page.querySelectorAll(`${antd.error}, ${antd.listError}, ${astryx.error}, ${astryx.listError}`)].map((each) => each.textContent ?? '').join('\n');
}
