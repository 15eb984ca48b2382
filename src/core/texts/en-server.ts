import type { Text } from './text.ts';

/** Faults of the server and the network: WUR-0x and 1x. In the order of their codes. */
export const enServer = {
  // WUR-01
  'fault.offline.title': 'Your computer is offline',
  'fault.offline.what': 'The page cannot reach its server until the network is back. There is nothing to repair.',
  // WUR-02
  'fault.unanswered-login.title': 'Your sign-in has had no answer',
  'fault.unanswered-login.what': 'The server answers other questions, but the last try to sign in came to nothing or has had no answer yet, so name and password have not been judged. Your network, a proxy on the way, another extension, or the server’s own sign-in (its database, a directory) may hold it back. Wait a moment, then try again. If it works in a private window, another extension is likely.',
  // WUR-03
  'fault.intercepted-login.title': 'Something in front of the server refused your sign-in',
  'fault.intercepted-login.what': 'The Web-UI’s own server does not answer a sign-in like this. Most likely a proxy, a firewall or the sign-on page of a network did, so name and password have not been judged.',
  // WUR-04
  'fault.throttled-login.title': 'Too many requests for now',
  'fault.throttled-login.what': 'The answer (429) does not say whose limit it is: a proxy or the server itself may let only so many requests through from one network address, which others may share with you, or too many sign-ins with this name have failed. Wait some minutes, then try once.',
  // WUR-11
  'fault.server-not-restarted.title': 'The server needs a restart',
  'fault.server-not-restarted.what': 'The Web-UI was updated on the server, but the server still hands out its old page. Everyone meets this; your browser is not the cause.',
  // WUR-12
  'fault.unreadable-configuration.title': 'The Web-UI cannot read its settings',
  'fault.unreadable-configuration.what': 'The server sends settings that this Web-UI does not understand, so it cannot start. Your browser is not the cause.',
  // WUR-13
  'fault.server-failing.title': 'The server has a problem',
  'fault.server-failing.what': 'Your browser is not the cause, so there is nothing to repair here.',
  // WUR-14
  'fault.missing-asset.title': 'The server lacks a part of the Web-UI',
  'fault.missing-asset.what': 'The server does not send a file that its own page needs. Your browser is not the cause, so there is nothing to repair here.',
  // WUR-15
  'fault.session-store-failing.title': 'The server cannot check logins',
  'fault.session-store-failing.what': 'It does not know at the moment who is signed in, so nobody can sign in either. Your browser is not the cause.',
  // WUR-16
  'fault.misdirecting-configuration.title': 'The server sends this page to a wrong address',
  'fault.misdirecting-configuration.what': 'Its settings name http where this page is on https, or the reverse. Usually a proxy stands in front, and the web server needs “force_endpoint_protocol”. Your browser is not the cause.',
  // WUR-17
  'fault.unreachable-apps.title': 'Apps cannot be opened from here',
  'fault.unreachable-apps.what': 'The service that leads to them (WSProxy) did not answer properly when an app was opened from this page. It may be down, or something on the way to it is blocked. This page works.',
  'do.guide-wsproxy': 'For administrators: what to restart…',
  // WUR-18
  'fault.failed-login.title': 'Your sign-in was answered with an error',
  'fault.failed-login.what': 'The last try was answered with an error, by the server or by something in front of it (a proxy): neither name and password nor your browser have caused that. Try again in a few minutes.',
} as const satisfies Record<string, Text>;
