/** Has a box and is not invisible. Reads layout: only in a full look. */
export function isShown(element: Element): boolean {
  if (element.getClientRects().length === 0) return false;
  const { visibility, opacity } = getComputedStyle(element);
  return visibility !== 'hidden' && visibility !== 'collapse' && opacity !== '0';
}

/** First match in the document or in the open shadow root of one of its hosts, by a path of selectors. */
export function pierce(root: ParentNode, ...path: readonly string[]): Element | null {
  const [head, ...rest] = path;
  if (head === undefined) return null;
  for (const found of root.querySelectorAll(head)) {
    if (rest.length === 0) return found;
    const deeper = found.shadowRoot && pierce(found.shadowRoot, ...rest);
    if (deeper) return deeper;
  }
  return null;
}

/** All whole numbers in a text, in any language's order: "1 - 7 of 7 items" -> [1, 7, 7]. */
export function numbersIn(text: string | null | undefined): number[] {
  return (text?.match(/\d[\d,.]*/g) ?? []).map((digits) => Number(digits.replace(/[,.]/g, ''))).filter(Number.isSafeInteger);
}
