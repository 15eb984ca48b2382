import type { Text } from './text.ts';

/** Faults of a login and of what is stored: WUR-5x and 6x. In the order of their codes. */
export const enLogin = {
  // WUR-51
  'fault.dead-session-id.title': 'An old login is in the way',
  'fault.dead-session-id.what': 'You are still signed in, but a leftover of an earlier sign-in makes the page ask again.',
  // WUR-52
  'fault.vanished-keypair.title': 'Your old login no longer works',
  'fault.vanished-keypair.what': 'The server still calls this browser signed in, but the access key of that login is gone. Every visit runs into it again.',
  // WUR-53
  'fault.needless-login-panel.title': 'You are still signed in',
  'fault.needless-login-panel.what': 'The page asks you to sign in because something failed while it was starting. The server answers now.',
  // WUR-54
  'fault.undone-login.title': 'Your sign-in is accepted, then undone',
  'fault.undone-login.what': 'The server accepts the password, and then nobody is signed in. Either the sign-in is lost on the way back (cookies blocked for this site, or a proxy in between), or this account has no usable access key.',
  // WUR-55
  'fault.broken-client-log.title': 'A damaged log is in the way',
  'fault.broken-client-log.what': 'The Web-UI keeps a log of its requests in your browser. That log is damaged, and the page stumbles over it at every request.',
  // WUR-56
  'fault.full-storage.title': 'Your browser’s storage for this site is full',
  'fault.full-storage.what': 'The Web-UI stops because it can store nothing more.',
  // WUR-57
  'fault.stale-endpoint.title': 'Your browser keeps an old server address',
  'fault.stale-endpoint.what': 'The page asks the address of an earlier visit instead of its own server.',
  // WUR-58
  'fault.lost-cookie.title': 'The page works, but its login cookie is missing',
  'fault.lost-cookie.what': 'Downloads and live progress may fail.',
  // WUR-59
  'fault.blocked-storage.title': 'Your browser keeps nothing for this site',
  'fault.blocked-storage.what': 'Cookies and site data are blocked here. The Web-UI does not work without them.',
  // WUR-61
  'fault.oversized-cookies.title': 'This site’s cookies are too large for the server',
  'fault.oversized-cookies.what': 'The server refuses whatever comes with the cookies that your browser keeps for this site, and answers without them. Often they are another application’s. A reload does not help; removing cookies does.',
  // WUR-63
  'fault.doubled-cookies.title': 'Two login cookies are in each other’s way',
  'fault.doubled-cookies.what': 'Your browser keeps two login cookies for this site and sends both, and the server goes by one that is no longer valid. The list behind the button marks them: remove the extra one.',

  // What “Fix this page” does about them, and what it costs.
  'will.forget-client-log': '“Fix this page” removes the Web-UI’s log of its requests, which cannot be undone, and reloads.',
  'cookie.shared': 'Another Web-UI on this host, on another port, has the same cookie: each sign-in or fix takes it from the other.',
  'will.renew-cookie': '“Fix this page” has the server renew your login, and reloads.',
  'will.forget-endpoint': '“Fix this page” removes that address and nothing else, and reloads. If something you typed could be lost, you are asked first.',
  'will.forget-session-id': '“Fix this page” removes it and reloads; you are signed in as whoever last signed in here. If something you typed could be lost, you are asked first.',
  'will.end-session': '“Fix this page” ends that login and reloads. You will be signed out, which cannot be undone; after that you can try to sign in again. Your settings stay. If something you typed could be lost, you are asked first.',
  'storage.log': 'Much of it is the Web-UI’s own log of its requests.',
  'cookie.https': 'Most likely the server marks its cookie for https only, and this address is http: open the site by https, or have “cookie_secure” set to false on the web server.',
  'cost.undo': 'It can be put back for an hour, unless it is very large.',
  'cost.undo-id': 'It can be put back for an hour, or until the page stores a new one: that of 26.9 does so at once.',
} as const satisfies Record<string, Text>;
