/** What is shown over the page names no fonts of a language: which of them draws, `lang` says. */
export const font = "14px/1.45 system-ui,-apple-system,'Segoe UI',sans-serif";

/**
 * A place over the page, in a closed shadow root, that nothing of the page's style sheets reaches; clicks go to what lies below. `mark`: an attribute, since a page
 * could define an element of a name of its own, and would be let into its shadow.
 */
export function newOverlay(mark: string, place: string): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement('div');
  host.setAttribute(mark, '');
  host.style.cssText = `all:initial!important;position:fixed!important;z-index:2147483647!important;pointer-events:none!important;${place}`;
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}
