import type { Memory } from './memory.ts';

/** Routes that hold work which fields do not show: the session launcher, chat drafts, imports, service forms. */
const workRoute = /\/(session\/start|chat|import|playground|service\/(start|update)|deployments?\/.+)(\/|$)/;

/**
 * Could a reload lose something? If it cannot be told, the user is asked. Login fields do not count: a password manager
 * fills them.
 */
export function unsavedWork(memory: Memory, page: Document, path = location.pathname): 'yes' | 'no' | 'cant-tell' {
  if ([...memory.typedInto].some((field) => holdsText(field))) return 'yes';
  if (workRoute.test(path)) return 'cant-tell';
  return memory.since === 'late' && [...page.querySelectorAll('textarea, input')].some(holdsText) ? 'cant-tell' : 'no';
}

function holdsText(field: EventTarget): boolean {
  if (field instanceof HTMLElement && field.isContentEditable) return field.isConnected && field.textContent !== '';
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  const isText = field instanceof HTMLTextAreaElement || /^(text|file|number|email|url|tel)$/.test(field.type);
  const isFree = !field.readOnly && !field.disabled && !/username|password/.test(field.autocomplete) && field.getAttribute('role') !== 'combobox';
  return isText && isFree && field.isConnected && field.getClientRects().length > 0 && field.value.trim() !== '';
}
