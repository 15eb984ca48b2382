import type { Text } from './text.ts';

/** States of an account: WUR-2x and 7x. In the order of their codes. */
export const enUser = {
  // WUR-21
  'fault.session-expired.title': 'Your login session has expired',
  'fault.session-expired.what': 'Sign in again to go on. Your compute sessions are not affected by this.',
  // WUR-22
  'fault.signed-out.title': 'You are not signed in',
  'fault.signed-out.what': 'Sign in to see your sessions. There is nothing to repair.',
  // WUR-23
  'fault.inactive-account.title': 'Your account is inactive',
  'fault.inactive-account.what': 'The server knows your login but has switched the account off. Ask your administrator; nothing in your browser is to blame.',
  // WUR-24
  'fault.refused-address.title': 'Your account may not be used from here',
  'fault.refused-address.what': 'The server accepts this account from other network addresses only. Ask your administrator, or connect as usual (is a VPN needed?).',
  // WUR-25
  'fault.refused-login.title': 'The server has not accepted this sign-in',
  'fault.refused-login.what': 'The name or password does not match, or this account may not sign in (switched off, not verified, without an access key, or for monitoring only). Nothing points at what is stored in your browser; a private window can confirm it.',
  'login.unjudged': 'Or the server could not check the sign-in at all.',
  // WUR-26
  'fault.blocked-login.title': 'Too many failed sign-ins',
  'fault.blocked-login.what': 'For a while the server takes no sign-in for this name, not even with the right password: usually 20 minutes, counted from the last failed try. Wait without trying again. Nothing in your browser is to blame.',
  // WUR-27
  'fault.login-elsewhere.title': 'You are signed in elsewhere',
  'fault.login-elsewhere.what': 'This account may not have more logins at once. The page asks whether to end the other one. Nothing in your browser is to blame.',
  // WUR-28
  'fault.one-time-code.title': 'A one-time code is asked for',
  'fault.one-time-code.what': 'Do as the page says, with the current code of your authenticator app. If it is refused, wait for the next one, and check that your phone’s clock is right. Nothing is broken.',
  // WUR-29
  'fault.expired-password.title': 'Your password has expired',
  'fault.expired-password.what': 'The page asks for a new one. Choose it there, then sign in with it. Nothing is broken.',
  // WUR-71
  'fault.unverified-account.title': 'Your e-mail address is not verified',
  'fault.unverified-account.what': 'Open the link in the mail that you were sent, or ask your administrator. Nothing in your browser is to blame.',
  // WUR-72
  'fault.no-keypair.title': 'Your account has no access key',
  'fault.no-keypair.what': 'The server lets nobody in without one. Ask your administrator for a key pair; nothing in your browser is to blame.',
  // WUR-73
  'fault.paused-login.title': 'The page holds back your sign-ins',
  'fault.paused-login.what': 'After too many tries it sends none for a while: usually 3 minutes, counted from the last try. Wait without trying again. There is nothing to clear.',
} as const satisfies Record<string, Text>;
