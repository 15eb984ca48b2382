import type { Answer } from '../server/answer.ts';

/** The first root that carries rows loses its value; aliases that only count keep theirs. */
export function withoutRows(good: Answer, isNamed: boolean): Answer {
  const body = JSON.parse(String(good.body)) as Record<string, unknown>;
  const isEnveloped = 'data' in body;
  const data = (isEnveloped ? body['data'] : body) as Record<string, unknown>;
  const [root] = Object.entries(data).find(([, value]) => holdsRows(value)) ?? [];
  if (root === undefined) return good;
  data[root] = null;
  const errors = [{ message: 'Internal server error.', path: [root] }];
  return { ...good, body: JSON.stringify(isNamed && isEnveloped ? { ...body, errors } : body) };
}

function holdsRows(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('edges' in value || 'items' in value);
}
