import { patience } from '../core/patience.ts';
import { shadowIn } from './channel.ts';
import type { Memory } from './memory.ts';
import { login } from './selectors.ts';

/** Routes that hold work which fields do not show: the session launcher, chat drafts, imports, service forms. */
const workRoute = /\/(session\/start|chat|import|playground|service\/(start|update)|deployments?\/.+)(\/|$)/;

/**
 * Could a reload lose something? If it cannot be told, the user is asked. Login fields do not count where there is somebody
 * to be asked: a password manager fills them.
 */
export function unsavedWork(memory: Memory, page: Document, logins: boolean, path = location.pathname): 'yes' | 'no' | 'cant-tell' {
  const isUnsaved = (field: Element) => holdsInput(field, logins);
  // Of what is typed into a closed shadow root, events name the host alone.
  if ([...(memory.typedInto as Set<Element>)].flatMap((target) => within(target, true, logins)).some(isUnsaved)) return 'yes';
  memory.catchUp();
  const isUploading = memory.uploadMs !== null && performance.now() - memory.uploadMs < patience.uploadMs;
  if (workRoute.test(path) || isUploading || fieldsIn(page, true, false).some(isWorkedIn)) return 'cant-tell';
  // Events in a frame are the frame's own: what is typed there is seen by its fields alone.
  return fieldsIn(page, memory.since === 'late', logins).some(isUnsaved) ? 'cant-tell' : 'no';
}

const fieldsIn = (root: ParentNode, all: boolean, logins: boolean): Element[] => [...root.querySelectorAll('*')].flatMap((element) => within(element, all, logins));

/** In shadow roots and frames of this origin, too. The Lit releases' login panel stands in such a root, and does not say of its fields what they are for. */
function within(element: Element, all: boolean, logins: boolean): Element[] {
  const frame = (element as HTMLIFrameElement).contentDocument;
  const inner = frame ?? (logins || element.localName !== login.classic ? shadowIn(element) : null);
  return [all ? element : [], inner ? fieldsIn(inner, all || inner === frame, logins) : []].flat();
}

/**
 * An open dialog with a field in it: the session launcher to 25.14 lies over any page, keeps what was typed in steps that are not shown, and has
 * choices and sliders that are no fields. Not the login panel. `open` stands on the `mwc-dialog` in the shadow of the Lit releases' dialogs;
 * other closed ones have no box (antd), or no role (26.9).
 */
function isWorkedIn(dialog: Element): boolean {
  const isOpen = dialog.localName === 'backend-ai-dialog' ? shadowIn(dialog)?.querySelector('[open]') : dialog.matches('[role=dialog]') && dialog.getClientRects().length > 0;
  const fields = isOpen ? fieldsIn(dialog, true, false).filter(isField) : [];
  return fields.length > 0 && !fields.some((field) => field.matches(`${login.antd}, ${login.astryx}`));
}

const isField = (element: Element): boolean => isText(element) || element.localName === 'select' || (element as HTMLElement).isContentEditable;
const isText = (element: Element): boolean => /^(text(area)?|search|file|number|email|url|tel|password)$/.test((element as HTMLInputElement).type);

const holdsInput = (field: Element, logins: boolean): boolean => isFilled(field, logins) && field.getClientRects().length > 0;

/** By name and not by class: a frame has classes of its own. */
function isFilled(field: Element, logins: boolean): boolean {
  if ((field as HTMLElement).isContentEditable) return field.textContent !== '';
  if (field.localName === 'select') return isChanged(field as HTMLSelectElement);
  const { type, readOnly, disabled, autocomplete, value } = field as HTMLInputElement;
  return isText(field) && !readOnly && !disabled && (logins || !/username|password/.test(autocomplete + type)) && field.getAttribute('role') !== 'combobox' && /\S/.test(value);
}

/** Where no option claims to be chosen at first, it is the first one. */
const isChanged = ({ options, selectedIndex }: HTMLSelectElement): boolean => selectedIndex >= 0 && selectedIndex !== Math.max(0, [...options].findIndex(({ defaultSelected }) => defaultSelected));
