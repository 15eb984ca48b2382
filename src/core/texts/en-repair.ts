import type { RemedyId } from '../../background/remedies/index.ts';
import type { EndReason } from '../repair.ts';
import type { Text } from './text.ts';

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

/** A repair, from its click to its end. */
export const enRepair = {
  ...ends,
  ...remedies,

  'busy.title': 'Repairing this page…',
  'busy.applying': 'The page will reload by itself.',
  'busy.verifying': 'Checking whether it works now.',
  'busy.long': 'This takes longer than usual. You can wait a little, or cancel.',
  'consent.title': 'May the page be reloaded?',
  'consent.unsaved-work': 'This page may hold something you typed; reloading loses it.',
  'fixed.title': 'Fixed',
  'fixed.seconds': { one: 'Repaired and checked in {n} second.', other: 'Repaired and checked in {n} seconds.' },
  'fixed.self': 'It began by itself, as the options say.',
  'proof.both': { one: '{n} session shown, the server has {server}', other: '{n} sessions shown, the server has {server}' },
  'proof.shown': { one: '{n} session shown', other: '{n} sessions shown' },
  'proof.signed-out': 'The old login is gone; you can try to sign in',
  'proof.panel': 'The login panel works; you can sign in',
  'proof.cookie': 'The login cookie is back',
  'proof.page': 'The page opens and works again',
  'proof.version': 'It is now version {version}, the same as on the server.',
  'end.cookie': 'The server gave no new cookie, or your browser did not keep it. The page itself goes on working.',
  'advice.wait': 'Wait a few minutes, then reload the page.',
  'advice.account': 'If you cannot sign in again, your account has no usable access key. Tell your administrator the code {code}.',
  'do.fix-again': 'Fix it once more',
  'do.cancel': 'Cancel',
  'do.consent-yes': 'Fix anyway',
  'do.consent-no': 'Not now',
  'steps.title': 'Steps',
  'step.planned': 'not yet',
  'step.running': 'in progress',
  'step.no-cure': 'did not help',
  'step.cured': 'helped',
  'step.skipped': 'not useful here',
  'step.failed': 'failed',
  'details.ended': 'Repair ended by',
  'details.loads': 'Page loads so far',
} as const satisfies Record<string, Text>;
