import type { enGuide } from '../core/texts/en-guide.ts';
import type { PageId, Target } from '../core/guide.ts';

type Key = keyof typeof enGuide & string;
/** Those whose title and explanation have been written. */
type Titled = Key extends infer K ? (K extends `guide.${infer Id}.title` ? Id : never) : never;

/** One trouble of the troubleshooting guide: data only. Its words are found by its id, all in one catalogue for each language. */
export interface Entry<Id extends string = Titled> {
  readonly id: Id;
  /** Whose account it takes. */
  readonly who: 'user' | 'superadmin';
  readonly steps: readonly Step<Id>[];
}

export interface Step<Id extends string = Titled> {
  readonly text: Extract<Key, `guide.${Id}.${string}`>;
  /** One line each, copied as they stand; without the prompt. */
  readonly commands?: readonly string[];
  /** The page of this Web-UI where it is done. */
  readonly page?: PageId;
  /** What is outlined on that page, and never pressed. */
  readonly point?: Target;
}

export const entry = <Id extends Titled>(data: Entry<Id>): Entry<Id> => data;
