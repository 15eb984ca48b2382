/** Small functions that the browser carries into a page as text: nothing from this file's scope may be used in them. */

/** Names the document, in the isolated world where the page cannot see it. http pages have no `crypto.randomUUID`. */
export function documentMark(): string {
  const world = globalThis as { __webUiRepairDocument?: string };
  return (world.__webUiRepairDocument ??= `${Date.now()}-${Math.random()}`);
}

/** Runs in the page's own world. Every era's client keeps the ids by name, and the name that is chosen. */
export function pageProject(): unknown {
  const { backendaiclient: client } = globalThis as { backendaiclient?: { groupIds?: Record<string, unknown>; current_group?: string } };
  return client?.groupIds?.[client.current_group ?? ''] ?? null;
}

/**
 * Runs in the page's own world, in a browser without anchors (Chrome before 125, https://caniuse.com/css-anchor-positioning): lays a popover that is being opened where the
 * page wants it, beside what opens it. A name that no style sheet knows stays on the element's style as it was put there, where its own world alone can read it.
 */
export function layPopovers(): void {
  type Anchored = CSSStyleDeclaration & { readonly anchorName?: string; readonly positionAnchor?: string; readonly positionArea?: string };
  const world = globalThis as { __webUiRepairPopovers?: true };
  if (world.__webUiRepairPopovers || CSS.supports('anchor-name: --a')) return;
  world.__webUiRepairPopovers = true;

  function lay(popover: HTMLElement): void {
    const { positionAnchor, positionArea } = popover.style as Anchored;
    if (!positionAnchor) return;
    const anchor = [...document.querySelectorAll<HTMLElement>('*')].find(({ style }) => (style as Anchored | undefined)?.anchorName?.split(', ').includes(positionAnchor));
    const [side = '', span = ''] = positionArea?.split(' ') ?? [];
    if (anchor === undefined || side === '') return;
    const at = anchor.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    Object.assign(popover.style, { inset: 'auto', width: popover.style.width || 'fit-content' });
    const { marginLeft, marginRight, marginTop, marginBottom } = getComputedStyle(popover);
    const all = (...lengths: string[]): number => lengths.reduce((sum, length) => sum + (Number.parseFloat(length) || 0), 0);
    const [width, height] = [popover.offsetWidth + all(marginLeft, marginRight), popover.offsetHeight + all(marginTop, marginBottom)];
    // By blocks: above or below, and along the line; by lines: before or after, and along the block. Where there is no room it turns over.
    const along = (start: number, end: number, size: number): number => (span.endsWith('-end') ? start : span.endsWith('-start') ? end - size : (start + end - size) / 2);
    const beside = (start: number, end: number, size: number, room: number): number => {
      const [before, after] = [start - size, end];
      return side.endsWith('-end') ? (after + size > room && before >= 0 ? before : after) : before < 0 ? after : before;
    };
    const within = (place: number, size: number, room: number): number => Math.max(0, Math.min(place, room - size));
    const isBlock = side.includes('block');
    const left = isBlock ? within(along(at.left, at.right, width), width, clientWidth) : beside(at.left, at.right, width, clientWidth);
    const top = isBlock ? beside(at.top, at.bottom, height, clientHeight) : within(along(at.top, at.bottom, height), height, clientHeight);
    Object.assign(popover.style, { left: `${left}px`, top: `${top}px` });
  }
  const opens = ({ target, newState }: Event & { readonly newState?: string }) => newState === 'open' && target instanceof HTMLElement && requestAnimationFrame(() => lay(target));
  document.addEventListener('beforetoggle', opens, true);
}

/** Runs in the page's own world. Every era's client knows it, and says no until somebody is signed in, when it is ready. */
export function pageSuperadmin(): unknown {
  const { backendaiclient: client } = globalThis as { backendaiclient?: { ready?: unknown; is_superadmin?: unknown } };
  return client?.ready === true ? client.is_superadmin : null;
}
