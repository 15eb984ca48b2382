import type { Layout } from '../core/layout.ts';
import { send } from './channel.ts';
import type { Memory } from './memory.ts';

/** Only a browser that lacks something asks for it, and only where the user wants it the worker brings it. */
export async function bridgedIn(memory: Pick<Memory, 'bridge'>): Promise<Layout['bridge']> {
  if (!CSS.supports('color:light-dark(red,red)') && memory.bridge === null) await send('needsBridge').catch(() => undefined);
  return memory.bridge?.() ?? 'none';
}
