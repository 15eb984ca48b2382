import type { FaultId } from '../../background/faults/index.ts';
import type { RemedyId } from '../../background/remedies/index.ts';
import type { EndReason } from '../repair.ts';
import type { Text } from './text.ts';

/** For a researcher or student: what they see, in plain words. Faults first, in the order of their codes. */
const faults = {
  // WUR-01
  'fault.offline.title': 'Your computer is offline',
  'fault.offline.what': 'The page cannot reach its server until the network is back. There is nothing to repair.',
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
  'fault.refused-login.what': 'The name or password does not match, or this account may not sign in (switched off, not verified, without an access key). Nothing stored in your browser is known to be to blame; a private window can confirm it.',
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
  // WUR-31
  'fault.stale-shell.title': 'Your browser still opens the old version',
  'fault.stale-shell.what': 'The Web-UI was updated, but your browser keeps opening the old page that it has stored.',
  // WUR-32
  'fault.poisoned-precache.title': 'Your browser stored a broken copy of the Web-UI',
  'fault.poisoned-precache.what': 'The broken copy is used again at every visit, so a simple reload does not help.',
  // WUR-33
  'fault.stale-build.title': 'The Web-UI was updated while this page was open',
  'fault.stale-build.what': 'This page is from the old version, and the server has only the files of the new one.',
  // WUR-34
  'fault.broken-asset-copy.title': 'A part of this page did not load',
  'fault.broken-asset-copy.what': 'A file of the page is missing or broken in your browser. The server has a good one.',
  // WUR-35
  'fault.failed-boot.title': 'The Web-UI did not start',
  'fault.failed-boot.what': 'The page stopped while it was starting up.',
  // WUR-41
  'fault.failed-list.title': 'The session list did not load',
  'fault.failed-list.what': 'Something went wrong while the list was loading. The server answers now.',
  // WUR-42
  'fault.short-list.title': 'Sessions are missing from the list',
  'fault.short-list.what': 'The list shows fewer sessions than there are.',
  // WUR-43
  'fault.frozen-list.title': 'The session list has stopped refreshing',
  'fault.frozen-list.what': 'What you see may be out of date. The server answers, but the list no longer asks it.',
  // WUR-51
  'fault.dead-session-id.title': 'An old login is in the way',
  'fault.dead-session-id.what': 'You are still signed in, but your browser keeps a leftover of an earlier sign-in that the server no longer knows, so the page asks you to sign in.',
  // WUR-52
  'fault.vanished-keypair.title': 'Your old login no longer works',
  'fault.vanished-keypair.what': 'The server still calls this browser signed in, but the access key of that login is gone. Every visit runs into it again.',
  // WUR-53
  'fault.needless-login-panel.title': 'You are still signed in',
  'fault.needless-login-panel.what': 'The page asks you to sign in because something failed while it was starting. The server answers now.',
  // WUR-54
  'fault.undone-login.title': 'Your sign-in is accepted, then undone',
  'fault.undone-login.what': 'The server accepts the password, and then nobody is signed in. Either the sign-in is lost on the way back (cookies blocked for this site, or a proxy in between), or this account has no usable access key.',
  // WUR-71
  'fault.unverified-account.title': 'Your e-mail address is not verified',
  'fault.unverified-account.what': 'Open the link in the mail that you were sent, or ask your administrator. Nothing in your browser is to blame.',
  // WUR-72
  'fault.no-keypair.title': 'Your account has no access key',
  'fault.no-keypair.what': 'The server lets nobody in without one. Ask your administrator for a key pair; nothing in your browser is to blame.',
  // WUR-73
  'fault.paused-login.title': 'The page holds back your sign-ins',
  'fault.paused-login.what': 'After too many tries it sends none for a while: usually 3 minutes, counted from the last try. Wait without trying again. There is nothing to clear.',
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
} as const satisfies Record<`fault.${FaultId}.${'title' | 'what'}`, Text>;

const ends = {
  'end.plan-over.title': 'That did not help',
  'end.plan-over.what': 'Every step was tried, and the page is still broken.',
  'end.relapse.title': 'The problem came back',
  'end.relapse.what': 'The page worked again, then broke again. Something keeps breaking it, so repairing it over and over would not help.',
  'end.server.title': 'The server has a problem now',
  'end.server.what': 'The repair stopped because the server itself is failing. Your browser is not the cause.',
  'end.page-gone.title': 'The repair stopped',
  'end.page-gone.what': 'The page changed in the meantime: it went to another address, was closed, or you were signed out.',
  'end.cancelled.title': 'Repair cancelled',
  'end.cancelled.what': 'Nothing more will be done. Steps that were finished before stay done.',
  'end.limit.title': 'That did not help',
  'end.limit.what': 'The repair stopped after the largest number of steps and reloads that it allows itself.',
  'end.loop-guard.title': 'A repair was tried less than an hour ago',
  'end.loop-guard.what': 'It was for the same problem, so trying again right away would hardly help.',
} as const satisfies Record<`end.${EndReason}.${'title' | 'what'}`, Text>;

const remedies = {
  'remedy.reload': 'Reload the page',
  'remedy.forget-client-log': 'Remove the log',
  'remedy.renew-cookie': 'Renew the login',
  'remedy.forget-endpoint': 'Remove the old address',
  'remedy.refetch-assets': 'Fetch broken files again',
  'remedy.reset-service-worker': 'Remove the stored copy',
  'remedy.reload-past-cache': 'Reload with fresh files',
  'remedy.forget-session-id': 'Remove the leftover',
  'remedy.end-session': 'End the old login',
} as const satisfies Record<`remedy.${RemedyId}`, Text>;

export const en = {
  ...faults,
  ...ends,
  ...remedies,

  'looking.title': 'Looking at this page…',
  'looking.again': 'Looking again…',
  'healthy.list.title': 'The session list works',
  'healthy.page.title': 'This page works',
  'healthy.list': { one: 'The session list shows {n} session.', other: 'The session list shows {n} sessions.' },
  'healthy.list.fresh': { one: 'The session list shows {n} session and keeps refreshing.', other: 'The session list shows {n} sessions and keeps refreshing.' },
  'healthy.list.empty': 'The session list has loaded. There are no sessions to show.',
  'healthy.list.plain': 'The session list shows no sign of a fault.',
  'healthy.page': 'The page has started and shows no sign of a fault. The session list is checked when you open it.',
  'healthy.same-version': 'Version {version}, the same as on the server.',
  'healthy.version': 'Version {version}.',
  'waiting.title': 'Still loading',
  'waiting.what': 'Give it a moment. If it does not finish, you will see here why.',
  'came-late.title': 'One reload is needed to tell',
  'came-late.what': 'The page was open before this extension could watch it load, so what went wrong then cannot be seen now.',
  'not-asked.title': 'Not sure yet',
  'not-asked.what': 'Something looks wrong, but the server could not be asked about it.',
  'unknown-pattern.title': 'Not sure what is wrong',
  'unknown-pattern.what': 'What is seen here fits no fault that this extension knows, so it will not guess.',
  'not-web-ui.title': 'This is not a Backend.AI Web-UI',
  'not-web-ui.what': 'Nothing is checked and nothing is stored on other sites. Open your Web-UI and click here again.',
  'browser-page.what': 'Your browser does not let extensions look at this page.',
  'blocked.title': 'Not allowed on this site',
  'blocked.what': 'Your organization does not allow extensions on this site. Ask your administrator if you need this one here.',
  'error-page.title': 'The browser shows its own error page here',
  'error-page.what': 'The site did not answer. Check the address and your network connection.',
  'error-page.watched.title': 'Your Web-UI did not answer',
  'error-page.watched.what': 'The browser shows its own error page here. The server may be down, or your network may not reach it (is a VPN needed?).',
  'error-page.answers.title': 'Your Web-UI answers again, or only without cookies',
  'error-page.answers.what': 'The browser shows its own error page, but the server answers when it is asked without cookies. Reload first: it may simply be back. If the error page returns, this site’s cookies may be too large for the server.',
  'no-answer.title': 'This page could not be checked',
  'no-answer.what': 'The look at this page did not finish. Close this window and click the icon again.',

  'login.needless': 'You are still signed in, and only the server is not ready: there is no need to type your password.',
  'storage.log': 'Much of it is the Web-UI’s own log of its requests.',
  'cookie.https': 'Most likely the server marks its cookie for https only, and this address is http: open the site by https, or have “cookie_secure” set to false on the web server.',
  'server.errors': 'The server does not give the page what it asks for.',
  'server.no-answer': 'The server does not answer the page.',
  'server.status': 'The server answers with error {status}.',
  'list.short': { one: 'The list shows {n} session, the server has {server}.', other: 'The list shows {n} sessions, the server has {server}.' },
  'version.behind': 'This page is version {version}; the server has {server}.',

  'will.reload': '“Fix this page” reloads it.',
  'will.reload-then-fresh': '“Fix this page” reloads it and, only if needed, fetches fresh copies of its files.',
  'will.reset': '“Fix this page” removes the stored copy from this browser and loads a fresh one.',
  'will.fresh': '“Fix this page” fetches fresh copies of its files.',
  'will.forget-client-log': '“Fix this page” removes the Web-UI’s log of its requests, which cannot be undone, and reloads.',
  'will.renew-cookie': '“Fix this page” has the server renew your login, and reloads.',
  'will.forget-endpoint': '“Fix this page” removes that address and nothing else, and reloads. If something you typed could be lost, you are asked first.',
  'will.forget-session-id': '“Fix this page” removes the leftover and reloads. You will be signed in again as whoever this browser last signed in. If something you typed could be lost, you are asked first.',
  'will.end-session': '“Fix this page” ends that login and reloads. You will be signed out; after that you can try to sign in again. Your settings stay. If something you typed could be lost, you are asked first.',
  'cost.stays': 'You stay signed in. If something you typed could be lost, you are asked first.',
  'cost.reload-and-look': 'Reloading loses what you have typed here and not saved.',

  'busy.title': 'Repairing this page…',
  'busy.applying': 'The page will reload by itself.',
  'busy.verifying': 'Checking whether it works now.',
  'busy.long': 'This takes longer than usual. You can wait a little, or cancel.',
  'consent.title': 'May the page be reloaded?',
  'consent.unsaved-work': 'This page may hold something you typed; reloading loses it.',
  'fix.asks': 'Your browser will first ask for your permission, so that the result can be checked after the reload.',
  'fix.denied': 'Without the permission the result could not be checked, so nothing was done.',
  'fixed.title': 'Fixed',
  'fixed.seconds': { one: 'Repaired and checked in {n} second.', other: 'Repaired and checked in {n} seconds.' },
  'proof.both': { one: '{n} session shown, the server has {server}', other: '{n} sessions shown, the server has {server}' },
  'proof.shown': { one: '{n} session shown', other: '{n} sessions shown' },
  'proof.signed-out': 'The old login is gone; you can try to sign in',
  'proof.panel': 'The login panel works; you can sign in',
  'proof.cookie': 'The login cookie is back',
  'proof.page': 'The page opens and works again',
  'proof.version': 'It is now version {version}, the same as on the server.',
  'elsewhere': 'Another tab of this site is being repaired. This one can be repaired when that is done.',

  'end.cookie': 'The server gave no new cookie, or your browser did not keep it. The page itself goes on working.',

  'advice.title': 'What you can do',
  'advice.wait': 'Wait a few minutes, then reload the page.',
  'private.here': 'This is a private window already. Close all of them, open a new one and sign in there: what these have stored is gone then.',
  'advice.private': 'Try a private window. If the page works there, the cause is in this browser.',
  'advice.desk': 'If it stays broken, give your help desk the code {code}.',
  'advice.account': 'If you cannot sign in again, your account has no usable access key. Tell your administrator the code {code}.',
  'advice.admin': 'Tell your administrator the code {code}.',
  'advice.sign-in-again': 'If you need them, sign out and in again.',
  'advice.allow-data': 'Click the sign left of the address, allow cookies and site data there, and reload.',
  'advice.network': 'Check your network connection.',
  'advice.still-broken': 'If the page looks broken to you, give your help desk the code {code}.',

  'do.fix': 'Fix this page',
  'do.fix-again': 'Fix it once more',
  'do.cancel': 'Cancel',
  'do.consent-yes': 'Fix anyway',
  'do.consent-no': 'Not now',
  'do.tell': 'Tell me when it is back',
  'do.bring': 'Bring me back in when it is ready',
  'do.reload-and-look': 'Reload and look',
  'do.look': 'Look again',
  'do.reload': 'Reload',
  'do.private': 'Try a private window',
  'do.site-data': 'Clear this site’s data…',
  'do.report': 'Help-desk report',
  'do.watch': 'Always watch this site',
  'watch.why': 'Problems are then noticed as they happen. Your browser will ask for your permission.',
  'watch.denied': 'Permission was not given, so nothing has changed.',
  'telling': 'When the server is back, a ✓ appears on the icon of this extension. It is looked for during two hours at most.',
  'bringing': 'When the server is ready, this page is reloaded by itself, unless you have typed something here. It is looked for during two hours at most.',
  'failed': 'That did not work. Please try again.',
  'wrong.button': 'This is wrong',
  'wrong.title': 'Thanks, noted',
  'wrong.what': 'The diagnosis is hidden until you open this window again. If the page looks broken to you, give your help desk the code {code}.',
  'wrong.undo': 'Show it again',

  'steps.title': 'Steps',
  'step.planned': 'not yet',
  'step.running': 'in progress',
  'step.no-cure': 'did not help',
  'step.cured': 'helped',
  'step.skipped': 'not useful here',
  'step.failed': 'failed',

  'details.title': 'Details',
  'details.version': 'Version of this page',
  'details.serverVersion': 'Version on the server',
  'details.status': 'Status of the last answer',
  'details.shown': 'Sessions shown',
  'details.onServer': 'Sessions on the server',
  'details.failedFiles': 'Files that failed',
  'details.ended': 'Repair ended by',
  'details.loads': 'Page loads so far',
  'details.watched': 'Always watched',
  'details.no-answer': 'no answer',
  'details.unknown': 'not known',
  'yes': 'yes',
  'no': 'no',
} as const satisfies Record<string, Text>;
