import type { Boot } from '../../core/evidence.ts';
import type { Memory } from '../memory.ts';
import { isShown } from '../dom.ts';
import { antd, astryxError, astryxShell, roots, splash } from '../selectors.ts';

export function collectBoot(memory: Memory, page: Document): Boot {
  const splashes = [...page.querySelectorAll(splash)];
  return {
    splash: splashes.some(isShown),
    root: rootOf(page),
    errorPage: page.querySelector(`${antd.shell}, ${astryxShell}`) === null && [...page.querySelectorAll(`${antd.error}, ${astryxError}`)].some(isShown),
    mainBundle: memory.mainBundle,
    mainStyle: memory.mainStyle,
    configuration: memory.configuration,
  };
}

function rootOf(page: Document): Boot['root'] {
  const react = page.querySelector(roots.react);
  // To 26.4.1 the splash lies inside the root until the app replaces it.
  if (react) return [...react.children].some((child) => !child.matches('.splash, script, style, noscript')) ? 'filled' : 'empty';
  const lit = page.querySelector(`${roots.lit}, ${roots.console}`);
  if (lit) return (lit.shadowRoot?.childElementCount ?? 0) > 0 ? 'filled' : 'empty';
  return 'absent';
}
