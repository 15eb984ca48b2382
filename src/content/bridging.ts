import type { Layout } from '../core/layout.ts';
import { send } from './channel.ts';
import { has } from './features.ts';
import type { Memory } from './memory.ts';

/**
 * Firefox from 125 on lacks nothing of it; before, it lacks popovers, which are supplied in the page's own world, and Firefox lets no extension
 * register a script for that before 128 (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/scripting/ExecutionWorld).
 */
const isFirefox = (): boolean => CSS.supports('-moz-appearance:none');

/** Only a browser that lacks something asks for it, and only where the user wants it the worker brings it. */
export async function bridgedIn(memory: Pick<Memory, 'bridge'>): Promise<Layout['bridge']> {
  if (isFirefox()) return 'impossible';
  if (!memory.bridge && !has['light-dark']()) await send('needsBridge', { popover: !has.popover() }).catch(() => undefined);
  return memory.bridge?.() ?? 'none';
}
