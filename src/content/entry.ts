/**
 * Stands on watched sites from document_start: passive listeners, and the question whether this is a Web-UI at all.
 * On any other page it takes itself away. The rest of the content script (`look.ts`) is injected by the worker on demand.
 */
import { send } from './channel.ts';
import { leave, newMemory, shared } from './memory.ts';
import { listen } from './listen.ts';

if (shared.__webUiRepair === undefined && window === window.top) start();

function start(): void {
  const memory = newMemory(document.readyState === 'loading' && performance.now() < 1000 ? 'start' : 'late');
  shared.__webUiRepair = memory;
  listen(memory);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', introduce, { once: true, signal: memory.stop.signal });
  else introduce();
}

function introduce(): void {
  const memory = shared.__webUiRepair;
  if (!memory) return;
  const mark = memory.mark();
  // A refusal says nothing of whose server it is: the look goes on, and asks.
  if (!mark.strong && !mark.refusal) return leave();
  // A page that is loaded beforehand is no tab's yet, and may never be: it speaks once it is shown (Chrome 109+, https://developer.chrome.com/docs/web-platform/prerender-pages).
  if ((document as { prerendering?: boolean }).prerendering) return document.addEventListener('prerenderingchange', introduce, { once: true, signal: memory.stop.signal });
  // Soon enough: a bridged release's splash stays until long after (docs/bridge.md).
  void memory.bridged();
  send('marked').catch(() => {
    // Another port of a watched host. The popup's click comes with the rest of the script and needs no leave.
    if (memory.wake === null) leave();
  });
}
