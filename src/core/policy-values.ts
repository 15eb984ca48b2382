import { brands, type Brand } from './browsers.ts';
import { parse, webUiOriginOf, type WebUiOrigin } from './origin.ts';
import type { Bridging, Policy, PolicyKey, ProblemCode, Setting, Unasked } from './policy.ts';
import { costs, dearestUnasked, isDearer, type Cost } from './remedy.ts';
import { languages } from './texts/index.ts';

/** Names the culprit; answers with undefined, which stands for "as if it were not set". */
export type Report = (code: ProblemCode, culprit: unknown) => undefined;
/** The names that there are: core knows no registry. */
export interface Known {
  readonly remedies: readonly string[];
  readonly detectors: readonly string[];
}
type Reader<T> = (value: unknown, report: Report, known: Known) => T | undefined;

const longest = 200;
/** Of the picture itself, not of its text. */
const largestLogo = 32 * 1024;

const text: Reader<string> = (value, report) => {
  if (typeof value !== 'string') return report('not-a-text', value);
  const said = value.trim();
  return said.length > longest ? report('too-long', said) : said;
};

/** Of an object nothing: one with a `toString` of its own has no text at all. */
const wordOf = (value: unknown): string => (typeof value === 'object' ? '' : String(value).trim().toLowerCase());

/** Registry and property lists know no true and false: 1, 0 and words stand for them. */
const yesNo: Reader<boolean> = (value, report) => {
  const said = wordOf(value);
  if (said === 'true' || said === '1') return true;
  return said === 'false' || said === '0' ? false : report('not-yes-or-no', value);
};

/** A list, or its text: as JSON, or with commas. What is no text in it is named, and the others stay. */
const list: Reader<readonly string[]> = (value, report) => {
  const items = typeof value === 'string' ? listIn(value.trim()) : value;
  if (!Array.isArray(items)) return report('not-a-list', value);
  const texts = items.filter((item): item is string => typeof item === 'string' || report('not-a-text', item) !== undefined);
  return [...new Set(texts.map((item) => item.trim()).filter((item) => item !== ''))];
};

function listIn(said: string): unknown {
  if (!/^[[{]/.test(said)) return said.split(',');
  try {
    return JSON.parse(said);
  } catch {
    return undefined; // Named by who asked.
  }
}

/** Each entry for itself. */
const listOf = <T>(read: Reader<T>): Reader<readonly T[]> => (value, report, known) =>
  list(value, report, known)?.flatMap((item) => {
    const one = read(item, report, known);
    return one === undefined ? [] : [one];
  });

const oneOf = <T extends string>(names: (known: Known) => readonly string[]): Reader<T> => (value, report, known) =>
  names(known).includes(value as string) ? (value as T) : report('unknown-name', value);

/** A whole origin and nothing more: what was meant by a path or a name in it nobody can know. */
const origin: Reader<WebUiOrigin> = (value, report) => {
  const said = String(value);
  if (said.includes('*') || said === '<all_urls>') return report('wildcard', said);
  const url = parse(said);
  const isBare = url !== null && url.href === `${url.origin}/` && !/[?#]/.test(said);
  return (isBare ? webUiOriginOf(said) : null) ?? report('not-an-origin', said);
};

const cost: Reader<Unasked> = (value, report) => {
  const said = costs.find((each): each is Cost => each === (typeof value === 'string' ? value.trim() : value));
  if (said === undefined) return report('not-a-cost', value);
  return isDearer(said, dearestUnasked) ? report('too-high', value) : (said as Unasked);
};

const mail: Reader<string> = (value, report, known) => {
  const said = text(value, report, known);
  return said === undefined || /^[^\s@<>"]+@[^\s@<>"]+$/.test(said) ? said : report('not-a-mail', said);
};

const link = (...protocols: readonly string[]): Reader<string> => (value, report) => {
  const url = typeof value === 'string' && value.length <= 2000 ? parse(value.trim()) : null;
  const isFine = url !== null && protocols.includes(url.protocol) && url.username === '' && url.password === '';
  return isFine ? url.href : report('not-a-link', value);
};

/** "iVBORw0KGgo" is what the first eight bytes of every PNG come to: https://www.w3.org/TR/png-3/#5PNG-file-signature */
const logo: Reader<string> = (value, report) => {
  const said = typeof value === 'string' ? value.trim() : '';
  const bytes = /^data:image\/png;base64,(iVBORw0KGgo[A-Za-z0-9+/]*)={0,2}$/.exec(said)?.[1];
  if (bytes === undefined) return report('not-a-png', value);
  return (bytes.length * 3) / 4 > largestLogo ? report('too-large', value) : said;
};

const minimum: Reader<Partial<Record<Brand, number>>> = (value, report, known) => {
  const pairs = listOf<readonly [string, number]>((item) => {
    const [, name = '', version = ''] = /^([a-z]+)\s*(\d{1,4})$/i.exec(String(item)) ?? [];
    const brand = brands.find((each) => each === name.toLowerCase());
    return brand === undefined ? report('not-a-version', item) : [brand, Number(version)];
  })(value, report, known);
  return pairs && (Object.fromEntries(pairs) as Partial<Record<Brand, number>>);
};

const bridging: Reader<Bridging> = (value, report) => {
  const said = wordOf(value);
  return (['off', 'ask', 'on'] as const).find((each) => each === said) ?? report('not-off-ask-on', value);
};

const language: Reader<Policy['language']> = (value, report) => {
  const base = wordOf(value).split(/[-_]/)[0];
  return languages.find((each) => each === base) ?? report('unknown-language', value);
};

export const readers: { readonly [K in Setting]: Reader<Policy[K]> } = {
  sites: listOf(origin),
  banner: yesNo,
  automaticRepair: yesNo,
  highestCost: cost,
  remediesOff: listOf(oneOf(({ remedies }) => remedies)),
  detectorsOff: listOf(oneOf(({ detectors }) => detectors)),
  bridge: bridging,
  helpDeskName: text,
  helpDeskMail: mail,
  helpDeskLink: link('https:', 'mailto:'),
  helpDeskLogo: logo,
  recommendedBrowser: text,
  recommendedBrowserLink: link('https:'),
  minimumBrowser: minimum,
  privateWindow: yesNo,
  language,
  locked: listOf(oneOf<PolicyKey>(() => Object.keys(readers).filter((key) => key !== 'locked'))),
};
