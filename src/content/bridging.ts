import type { Layout } from '../core/layout.ts';
import { send } from './channel.ts';
import { has } from './features.ts';
import type { Memory } from './memory.ts';

/**
 * Popovers are supplied and laid in the page's own world, where Firefox lets no extension be before 128
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/scripting/ExecutionWorld). With that came `@property`, which Chrome has had since 85.
 */
const isClosed = (): boolean => !('CSSPropertyRule' in globalThis);

const isNeeded = (): boolean => !has['light-dark']() || !has.scope();

/** Only a browser that lacks something asks for it, and only where the user wants it the worker brings it. */
export async function bridgedIn(memory: Pick<Memory, 'bridge'>): Promise<Layout['bridge']> {
  if (isClosed()) return 'impossible';
  if (!memory.bridge && isNeeded()) await send('needsBridge', { popover: !has.popover() }).catch(() => undefined);
  return memory.bridge?.() ?? 'none';
}
