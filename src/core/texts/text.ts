/** A sentence, or one for each plural form of the count `n`. `{name}` stands for a parameter. */
export type Text = string | Plural;
export type Plural = { readonly other: string } & { readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string };

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** The parameters that a text names; a plural always wants its count. */
export type ParamsOf<T> = T extends string
  ? { readonly [N in Names<T>]: string | number }
  : { readonly [N in Names<T[keyof T]> | 'n']: N extends 'n' ? number : string | number };

export const isPlural = (text: Text): text is Plural => typeof text !== 'string';
