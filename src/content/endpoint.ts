import type { Stored, Versions } from '../core/evidence.ts';
import { parse } from '../core/origin.ts';

/** Where an address sends the page: to its own server, to that by the other scheme, or elsewhere. */
export function whereTo(address: string, here: Pick<Location, 'origin' | 'host' | 'hostname' | 'protocol'> = location): Exclude<Versions['endpoint'], 'unsaid' | null> {
  const url = parse(address);
  if (url?.origin === here.origin) return 'here';
  const isOtherScheme = url !== null && /^https?:$/.test(url.protocol) && url.protocol !== here.protocol;
  // A page on https gets nothing by http, whatever the port: mixed content.
  const isSame = url?.host === here.host || (here.protocol === 'https:' && url?.hostname === here.hostname);
  return isOtherScheme && isSame ? 'other-scheme' : 'elsewhere';
}

/** Older releases keep the address in quotes. */
export function endpointIn(kept: string | null): Stored['endpoint'] {
  const address = (kept ?? '').slice(0, 2000).replaceAll('"', '').trim();
  return address === '' ? 'none' : whereTo(address);
}
