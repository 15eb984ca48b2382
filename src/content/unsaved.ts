import type { Memory } from './memory.ts';

/** Routes that hold work which fields do not show: the session launcher, chat drafts, imports, service forms. */
const workRoute = /\/(session\/start|chat|import|playground|service\/(start|update)|deployments?\/.+)(\/|$)/;

/**
 * Could a reload lose something? If it cannot be told, the user is asked. Login fields do not count where there is somebody
 * to be asked: a password manager fills them.
 */
export function unsavedWork(memory: Memory, page: Document, logins: boolean, path = location.pathname): 'yes' | 'no' | 'cant-tell' {
  const isUnsaved = (field: EventTarget) => holdsText(field, logins);
  if ([...memory.typedInto].some(isUnsaved)) return 'yes';
  if (workRoute.test(path)) return 'cant-tell';
  return memory.since === 'late' && [...page.querySelectorAll('textarea, input, [contenteditable]')].some(isUnsaved) ? 'cant-tell' : 'no';
}

function holdsText(field: EventTarget, logins: boolean): boolean {
  if (field instanceof HTMLElement && field.isContentEditable) return field.isConnected && field.textContent !== '';
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  const isText = field instanceof HTMLTextAreaElement || /^(text|file|number|email|url|tel)$/.test(field.type) || (logins && field.type === 'password');
  const isFree = !field.readOnly && !field.disabled && (logins || !/username|password/.test(field.autocomplete)) && field.getAttribute('role') !== 'combobox';
  return isText && isFree && field.isConnected && field.getClientRects().length > 0 && field.value.trim() !== '';
}
