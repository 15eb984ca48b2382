import type { RemedyId } from '../background/remedies/index.ts';
import type { SymptomId } from '../content/detectors/index.ts';
import type { Brand } from './browsers.ts';
import { unmanaged } from './managed.ts';
import type { WebUiOrigin } from './origin.ts';
import { readers, type Known, type Report } from './policy-values.ts';
import type { Cost } from './remedy.ts';
import { translator, type Language } from './texts/index.ts';
import { enPolicy } from './texts/en-policy.ts';

/** What an administrator has set, with every field filled. Each is a default that the user may change where there is a control for it, unless it is `locked`. */
export interface Policy {
  readonly sites: readonly WebUiOrigin[];
  readonly banner: boolean;
  readonly automaticRepair: boolean;
  readonly highestCost: Unasked;
  readonly remediesOff: readonly RemedyId[];
  readonly detectorsOff: readonly SymptomId[];
  readonly bridge: Bridging;
  readonly helpDeskName: string | null;
  readonly helpDeskMail: string | null;
  readonly helpDeskLink: string | null;
  readonly helpDeskLogo: string | null;
  readonly recommendedBrowser: string | null;
  readonly recommendedBrowserLink: string | null;
  readonly minimumBrowser: Readonly<Partial<Record<Brand, number>>>;
  readonly privateWindow: boolean;
  readonly language: Language | null;
  readonly locked: readonly PolicyKey[];
}
export type Setting = keyof Policy;
export type PolicyKey = Exclude<Setting, 'locked'>;
/** Whether what an old browser lacks is added to a page (docs/bridge.md): never, by the user's click, or without one on the policy's own sites. */
export type Bridging = 'off' | 'ask' | 'on';
/** What costs more always needs the user's click in a page of the extension (docs/remedies.md). */
export type Unasked = Extract<Cost, 'nothing' | 'page-state' | 'cache'>;

/** Loosest of what a browser's schema can say: one bad value costs its whole key before we see it, so everything finer is checked here. */
export type ValueType = 'list' | 'text' | 'yes-no';
interface About<T> {
  readonly type: ValueType;
  readonly default: T;
  /** For administrators: the schema, the kits and docs/policy.md say it in these words. */
  readonly description: string;
  /** As it is written in a policy file. */
  readonly example: readonly string[] | string | boolean;
}

/** Every setting, the one source of `public/managed_schema.json` and docs/policy.md (held by tests/unit/policy.test.ts). */
export const settings: { readonly [K in Setting]: About<Policy[K]> } = {
  sites: {
    type: 'list',
    default: [],
    description: 'Addresses of your Web-UIs, as full origins: scheme, host, and port where there is one. They are watched as soon as the browser grants their hosts. Wildcards are refused.',
    example: ['https://webui.example.edu'],
  },
  banner: { type: 'yes-no', default: unmanaged.banner, description: 'Whether a banner comes over a broken page of a watched site. Without it only the icon is marked, where a click can mend what is wrong.', example: false },
  automaticRepair: { type: 'yes-no', default: unmanaged.automaticRepair, description: 'Whether a broken page of a watched site is repaired without a click, where nothing typed can be lost; never by more than highestCost.', example: true },
  highestCost: {
    type: 'text',
    default: unmanaged.highestCost,
    description: 'What a repair that begins without a click may cost at most: nothing, page-state (a reload), or cache (fresh copies of files). What touches preferences or a login is always asked for; local-settings and session are refused here.',
    example: 'page-state',
  },
  remediesOff: { type: 'list', default: [], description: 'Remedies that are never used, by their names in docs/remedies.md.', example: ['reset-service-worker'] },
  detectorsOff: {
    type: 'list',
    default: [],
    description: 'Detectors that name no fault, by their file names in src/content/detectors. A page on which one of them would have spoken is never called healthy either.',
    example: ['list-short-of-server'],
  },
  bridge: {
    type: 'text',
    default: 'ask',
    description: 'Whether what an old browser lacks is added to a Web-UI that needs it: off, ask (where the user clicks “Make it work here”), or on (without a click, on the sites of this policy).',
    example: 'on',
  },
  helpDeskName: { type: 'text', default: null, description: 'Name of your help desk, where the extension speaks of it.', example: 'IT Service' },
  helpDeskMail: { type: 'text', default: null, description: 'Mail address of your help desk.', example: 'help@example.edu' },
  helpDeskLink: { type: 'text', default: null, description: 'Page of your help desk; https or mailto.', example: 'https://help.example.edu' },
  helpDeskLogo: { type: 'text', default: null, description: 'Logo of your help desk as a data: address of a PNG of at most 32 kB. Nothing is ever fetched.', example: 'data:image/png;base64,iVBORw0KGgo…' },
  recommendedBrowser: { type: 'text', default: null, description: 'The browser that you recommend where one is too old for the Web-UI.', example: 'Firefox ESR' },
  recommendedBrowserLink: { type: 'text', default: null, description: 'Where that browser is to be had; https.', example: 'https://software.example.edu/firefox' },
  minimumBrowser: {
    type: 'list',
    default: {},
    description: 'The oldest versions that you support, as name and number; chrome, edge, firefox, opera. Said where a browser is too old for the Web-UI.',
    example: ['chrome 125', 'firefox 128'],
  },
  privateWindow: { type: 'yes-no', default: true, description: 'Whether the extension may offer to try a sign-in in a private window.', example: false },
  language: { type: 'text', default: unmanaged.language, description: 'Language of the extension, as a code; without it the browser’s own.', example: 'ko' },
  locked: { type: 'list', default: unmanaged.locked, description: 'Names of the settings above that users may not change. All others are defaults.', example: ['sites', 'banner'] },
};

/** In the order of the documents. */
export const settingKeys = Object.keys(settings) as readonly Setting[];

export type ProblemCode = keyof typeof enPolicy extends infer K ? (K extends `problem.${infer C}` ? C : never) : never;

/** Something that could not be used, and was left out. */
export interface Problem {
  /** As the administrator wrote it; empty where the whole policy is meant. */
  readonly key: string;
  readonly code: ProblemCode;
  /** The culprit, cut short. */
  readonly value: string;
  /** In English, for whoever has no catalogue at hand. */
  readonly words: string;
}

export interface Received {
  readonly policy: Policy;
  /** What was set, whether it could be used or not. */
  readonly given: readonly Setting[];
  readonly problems: readonly Problem[];
}

export const noPolicy: Policy = Object.fromEntries(settingKeys.map((key) => [key, settings[key].default])) as unknown as Policy;

/** Any of its sentences: each problem has a key and a value, whether its sentence names them or not. */
const english = translator<typeof enPolicy>('en', enPolicy) as (key: `problem.${ProblemCode}`, params: Pick<Problem, 'key' | 'value'>) => string;

/** Takes a policy apart, whatever it is: one broken value costs its own key at most, and is named. */
export function parsePolicy(raw: unknown, known: Known): Received {
  const problems: Problem[] = [];
  const reportOn = (key: string): Report => (code, culprit) => {
    const value = shortened(culprit);
    problems.push({ key, code, value, words: english(`problem.${code}`, { key, value }) });
    return undefined;
  };
  const items = objectIn(raw);
  if (items === undefined) reportOn('')('not-an-object', raw);
  const entries = Object.entries(items ?? {}).filter(([, value]) => isSaid(value));
  for (const [key] of entries) if (!isSetting(key)) reportOn(key)('unknown-key', key);

  const values = new Map<Setting, unknown>();
  for (const [key, value] of entries) if (isSetting(key)) values.set(key, readers[key](value, reportOn(key), known));
  // What was not understood is no wish, and locks nobody out of a choice.
  const isUsable = (key: Setting): boolean => !values.has(key) || values.get(key) !== undefined;
  const policy = Object.fromEntries(settingKeys.map((key) => [key, values.get(key) ?? settings[key].default])) as unknown as Policy;
  return { policy: { ...policy, locked: policy.locked.filter(isUsable) }, given: settingKeys.filter((key) => values.has(key)), problems };
}

/** What consoles and registries write for a field that was left empty is no value. */
const isSaid = (value: unknown): boolean => value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');

const isSetting = (key: string): key is Setting => Object.hasOwn(settings, key);

/** No policy at all is an empty one. Some tools can write nothing but text. */
function objectIn(raw: unknown): object | undefined {
  if (raw === undefined || raw === null) return {};
  if (typeof raw !== 'string') return typeof raw === 'object' && !Array.isArray(raw) ? raw : undefined;
  try {
    const parsed: unknown = JSON.parse(raw);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined; // Named by who asked.
  }
}

function shortened(culprit: unknown): string {
  const text = typeof culprit === 'string' ? culprit : (JSON.stringify(culprit) ?? typeof culprit);
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
