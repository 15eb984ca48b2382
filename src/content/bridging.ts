import { send } from './channel.ts';
import { shared } from './memory.ts';

/** What is tried is the feature and not the name of the browser. */
export const hasLightDark = (): boolean => CSS.supports('color', 'light-dark(#fff, #000)');

/** Only a browser that lacks something asks; where the user wants it, the worker brings `bridge.ts`. Answers when what it adds stands in the page. */
export async function bridged(): Promise<'none' | 'on' | 'gave-up'> {
  if (hasLightDark()) return 'none';
  try {
    if (shared.__webUiRepair?.bridge === null) await send('needsBridge');
  } catch (error) {
    console.debug('Web-UI Repair: not bridged', error);
  }
  return (await shared.__webUiRepair?.bridge?.done()) ?? 'none';
}
