import type { Facts, Faulty } from '../diagnosis.ts';
import type { T } from './index.ts';

/** What the server did, in the popup and in the banner. GraphQL errors, and a gateway's about its manager, come with status 200, which would mislead. */
export function serverSentence({ status }: Facts, t: T): string {
  if (status === 0) return t('server.no-answer');
  return status !== null && status >= 400 ? t('server.status', { status: String(status) }) : t('server.errors');
}

export function statusSaid(status: number | null, fault: Faulty['fault'] | null, t: T): string | null {
  if (status === null) return null;
  if (status === 0) return t('details.no-answer');
  return fault === 'server-failing' && status < 400 ? t('details.errors', { status: String(status) }) : String(status);
}
