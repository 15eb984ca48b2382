/** A small, tolerant GraphQL reader: enough of the language for the queries that Web-UI pages send. */
export interface Field {
  readonly alias: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly directives: readonly Directive[];
  readonly selection: readonly Selected[];
}
export interface Spread {
  readonly on: string | null;
  readonly selection: readonly Selected[];
  readonly directives: readonly Directive[];
}
export interface FragmentUse {
  readonly fragment: string;
  readonly directives: readonly Directive[];
}
export type Selected = Field | Spread | FragmentUse;
export interface Directive {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}
export interface Document {
  readonly operation: { readonly kind: string; readonly name: string | null; readonly defaults: Readonly<Record<string, unknown>>; readonly selection: readonly Selected[] };
  readonly fragments: ReadonlyMap<string, { readonly on: string; readonly selection: readonly Selected[] }>;
}

/** Stands for `$name` in parsed arguments until the variables are known. */
export class Variable {
  constructor(readonly name: string) {}
}

const TOKEN = /"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|\.\.\.|[A-Za-z_]\w*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}()[\]:!=$@|&]/g;

export function parseQuery(source: string): Document {
  const tokens = source.replace(/#[^\n]*/g, '').match(TOKEN) ?? [];
  return new Reader(tokens).document();
}

class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly string[]) {}

  document(): Document {
    const fragments = new Map<string, { on: string; selection: readonly Selected[] }>();
    let operation: Document['operation'] | undefined;
    while (this.peek() !== undefined) {
      if (this.peek() === 'fragment') {
        this.next();
        const name = this.next();
        this.expect('on');
        const on = this.next();
        this.directives();
        fragments.set(name, { on, selection: this.selection() });
      } else {
        operation ??= this.operation();
      }
    }
    if (!operation) throw new Error('GraphQL text without an operation');
    return { operation, fragments };
  }

  private operation(): Document['operation'] {
    if (this.peek() === '{') return { kind: 'query', name: null, defaults: {}, selection: this.selection() };
    const kind = this.next();
    const name = /^[A-Za-z_]/.test(this.peek() ?? '') ? this.next() : null;
    const defaults: Record<string, unknown> = {};
    if (this.take('(')) {
      while (!this.take(')')) {
        this.expect('$');
        const variable = this.next();
        this.expect(':');
        while (/^[A-Za-z_[\]!]/.test(this.peek() ?? '')) this.next();
        if (this.take('=')) defaults[variable] = this.value();
        this.directives();
      }
    }
    this.directives();
    return { kind, name, defaults, selection: this.selection() };
  }

  private selection(): Selected[] {
    const selected: Selected[] = [];
    this.expect('{');
    while (!this.take('}')) selected.push(this.take('...') ? this.spread() : this.field());
    return selected;
  }

  private spread(): Selected {
    const word = this.peek() ?? '';
    if (/^[A-Za-z_]/.test(word) && word !== 'on') return { fragment: this.next(), directives: this.directives() };
    const on = this.take('on') ? this.next() : null;
    const directives = this.directives();
    return { on, directives, selection: this.selection() };
  }

  private field(): Field {
    const first = this.next();
    const name = this.take(':') ? this.next() : first;
    const args = this.args();
    const directives = this.directives();
    return { alias: first, name, args, directives, selection: this.peek() === '{' ? this.selection() : [] };
  }

  private args(): Record<string, unknown> {
    const args: Record<string, unknown> = {};
    if (!this.take('(')) return args;
    while (!this.take(')')) {
      const name = this.next();
      this.expect(':');
      args[name] = this.value();
    }
    return args;
  }

  private directives(): Directive[] {
    const found: Directive[] = [];
    while (this.take('@')) found.push({ name: this.next(), args: this.args() });
    return found;
  }

  private value(): unknown {
    const token = this.next();
    if (token === '$') return new Variable(this.next());
    if (token.startsWith('"""')) return token.slice(3, -3);
    if (token.startsWith('"')) return JSON.parse(token) as string;
    if (token === '[') {
      const list: unknown[] = [];
      while (!this.take(']')) list.push(this.value());
      return list;
    }
    if (token === '{') {
      const object: Record<string, unknown> = {};
      while (!this.take('}')) {
        const name = this.next();
        this.expect(':');
        object[name] = this.value();
      }
      return object;
    }
    if (/^-?\d/.test(token)) return Number(token);
    return token === 'true' ? true : token === 'false' ? false : token === 'null' ? null : token;
  }

  private peek(): string | undefined {
    return this.tokens[this.at];
  }
  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new Error('GraphQL text ends too early');
    return token;
  }
  private take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.at++;
    return true;
  }
  private expect(token: string): void {
    const found = this.next();
    if (found !== token) throw new Error(`GraphQL text: "${token}" expected, "${found}" found`);
  }
}
