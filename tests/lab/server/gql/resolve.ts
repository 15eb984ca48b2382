import { Variable, type Document, type Field, type Selected } from './parse.ts';

/** What a query is answered from: plain values, or functions of the field's arguments. */
export type Source = Readonly<Record<string, unknown>>;
type Args = Readonly<Record<string, unknown>>;

/** Answers any query from `root`; what the world does not know is null, or empty where the shape asks for a list. */
export function resolveQuery(document: Document, variables: Args, root: Source): Record<string, unknown> {
  const known = { ...document.operation.defaults, ...variables };
  const resolver = new Resolver(document, known);
  return resolver.object(root, document.operation.selection);
}

class Resolver {
  constructor(
    private readonly document: Document,
    private readonly variables: Args,
  ) {}

  object(source: Source, selection: readonly Selected[]): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    for (const field of this.fieldsFor(source, selection)) {
      const value = this.field(source, field);
      const before = out[field.alias];
      out[field.alias] = isObject(before) && isObject(value) ? merge(before, value) : value;
    }
    return out;
  }

  /** Fragments whose type condition names another concrete type do not apply. */
  private *fieldsFor(source: Source, selection: readonly Selected[]): Generator<Field> {
    for (const one of selection) {
      if (this.isSkipped(one.directives)) continue;
      if ('name' in one) yield one;
      else if ('fragment' in one) {
        const fragment = this.document.fragments.get(one.fragment);
        if (!fragment) throw new Error(`GraphQL text uses the unknown fragment ${one.fragment}`);
        if (applies(source, fragment.on)) yield* this.fieldsFor(source, fragment.selection);
      } else if (one.on === null || applies(source, one.on)) yield* this.fieldsFor(source, one.selection);
    }
  }

  private isSkipped(directives: readonly { name: string; args: Args }[]): boolean {
    return directives.some(({ name, args }) => {
      if (name === 'skip') return this.value(args['if']) === true;
      if (name === 'include') return this.value(args['if']) === false;
      return false;
    });
  }

  private field(source: Source, field: Field): unknown {
    // Relay asks `__isNode: __typename` to learn which interfaces an object has.
    if (field.name === '__typename') return source['__typename'] ?? 'Unknown';
    const found = source[field.name];
    const args = this.value(field.args) as Args;
    const value: unknown = typeof found === 'function' ? (found as (args: Args) => unknown)(args) : found;
    return this.project(value === undefined ? unknownValue(field) : value, field.selection);
  }

  private project(value: unknown, selection: readonly Selected[]): unknown {
    if (Array.isArray(value)) return value.map((one) => this.project(one, selection));
    return isObject(value) && selection.length > 0 ? this.object(value, selection) : value;
  }

  private value(value: unknown): unknown {
    if (value instanceof Variable) return this.variables[value.name];
    if (Array.isArray(value)) return value.map((one) => this.value(one));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.value(one)]));
  }
}

function applies(source: Source, on: string): boolean {
  const typename = source['__typename'];
  return typeof typename !== 'string' || typename === on || on === 'Node';
}

/** A connection or an old paged list is known by what is asked of it. */
function unknownValue(field: Field): unknown {
  const asked = new Set(field.selection.map((one) => ('name' in one ? one.name : '')));
  if (asked.has('edges')) return connection([]);
  if (asked.has('items')) return { items: [], total_count: 0 };
  if (asked.has('count') && asked.size === 1) return { count: 0 };
  return null;
}

export function connection(nodes: readonly Source[], total = nodes.length): Source {
  return {
    edges: nodes.map((node, at) => ({ node, cursor: String(at) })),
    count: total,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  const out = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = out[key];
    if (isObject(before) && isObject(value)) out[key] = merge(before, value);
    else if (Array.isArray(before) && Array.isArray(value)) {
      out[key] = before.map((one: unknown, at) => (isObject(one) && isObject(value[at]) ? merge(one, value[at]) : one));
    } else out[key] = value;
  }
  return out;
}
