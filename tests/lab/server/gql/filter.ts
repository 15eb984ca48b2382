/** The manager's filter language, as far as session lists use it: `status != "TERMINATED" & (type == "batch")`. */
export type Row = Readonly<Record<string, unknown>>;

const TOKEN = /"(?:[^"\\]|\\.)*"|'[^']*'|==|!=|>=|<=|[<>()&|]|[^\s()&|=!<>"']+/g;

export function matchesFilter(row: Row, filter: string | null | undefined): boolean {
  if (!filter) return true;
  const tokens = filter.match(TOKEN) ?? [];
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === '|') {
      at++;
      const right = both();
      value = value || right;
    }
    return value;
  };
  const both = (): boolean => {
    let value = single();
    while (tokens[at] === '&') {
      at++;
      const right = single();
      value = value && right;
    }
    return value;
  };
  const single = (): boolean => {
    if (tokens[at] === '(') {
      at++;
      const value = either();
      at++;
      return value;
    }
    const [name = '', operator = '', wanted = ''] = tokens.slice(at, at + 3);
    at += 3;
    return compare(String(row[name] ?? ''), operator, wanted.replace(/^["']|["']$/g, ''));
  };
  const result = either();
  if (at < tokens.length) throw new Error(`session filter not understood at "${tokens.slice(at).join(' ')}": ${filter}`);
  return result;
}

function compare(found: string, operator: string, wanted: string): boolean {
  const left = found.toLowerCase();
  const right = wanted.toLowerCase();
  switch (operator) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case 'like':
    case 'ilike':
      return left.includes(right.replaceAll('%', ''));
    case '>':
      return left > right;
    case '<':
      return left < right;
    case '>=':
      return left >= right;
    case '<=':
      return left <= right;
    default:
      throw new Error(`session filter: operator "${operator}" is not known to the lab`);
  }
}
