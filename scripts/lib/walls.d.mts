import type { Rule } from 'eslint';

export declare const walls: readonly { readonly of: string; readonly values: readonly string[] }[];
export declare const entries: readonly string[];
export declare const rule: Rule.RuleModule;
