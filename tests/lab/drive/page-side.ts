import { readFileSync } from 'node:fs';
import type { Page } from '../drive.ts';

/** As text, because a compiled function would refer to helpers that the page does not have. */
const SOURCE = readFileSync(new URL('./page-side.js', import.meta.url), 'utf8');

/** Calls one of the functions of page-side.js in the page. */
export async function inPage(page: Page, call: string): Promise<unknown> {
  return page.evaluate(`(() => { ${SOURCE}\nreturn ${call}; })()`);
}
