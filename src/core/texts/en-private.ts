import type { Text } from './text.ts';

/** A sign-in that is tried in a private window. */
export const enPrivate = {
  'private.title': 'Could you sign in there?',
  'private.opened': 'This site was opened in a private window, which uses nothing that your browser has stored. Sign in there, then answer here.',
  'private.by-hand': 'This extension may not open a private window. Open one by the browser’s menu (Firefox: Ctrl or ⌘+Shift+P), or take another browser if there is none. Sign in at {site} there, then answer here.',
  'private.again.title': 'First sign in once more here',
  'private.again.what': 'You could sign in there, so the account, the server and the password are well. A slip of the keyboard is likeliest: sign in once more here, with the same typing. If it is refused again, click the icon once more.',
  'private.again.unanswered': 'You could sign in there, so the account, the server and the password are well, and what held your sign-in back here may be over. Sign in once more here. If it has no answer again, click the icon once more.',
  'private.yes.title': 'Something in this browser is to blame',
  'private.yes.what': 'You could sign in there, so the account and the server are well. What your browser has stored for this site is in the way, or another extension.',
  'private.yes.then': 'Clear this site’s data. If that does not help, switch your other extensions off.',
  'private.yes.extensions': 'Switch your other extensions off, one by one. If that does not help, clear this site’s data.',
  'private.no.title': 'Nothing stored in this browser is to blame',
  'private.no.what': 'You could not sign in there either. What is left: the account, the server, the network, the site’s settings, or the browser itself.',
  'private.no.out': 'Ruled out: what is stored (there is nothing to clear), and other extensions, unless you allowed them in private windows.',
  'private.no.refused': 'Check the name and the password once more.',
  'private.no.accepted': 'A wrong password is ruled out too: the server accepted it.',
  'do.yes': 'Yes',
  'do.no': 'No',
  'do.untried': 'I did not try',
  'do.back': 'Back to the diagnosis',
} as const satisfies Record<string, Text>;
