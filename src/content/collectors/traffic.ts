import type { Answers, Failures, Traffic } from '../../core/evidence.ts';
import type { Answer, Memory } from '../memory.ts';

export function collectTraffic(memory: Memory): Traffic {
  return {
    queries: summary(memory.queries, memory.queryCount),
    api: summary(memory.api, memory.apiCount),
    scripts: failures(memory, 'script'),
    styles: failures(memory, 'style'),
    preloadErrors: memory.preloadErrors,
  };
}

function summary(answers: readonly Answer[], count: number): Answers {
  const newest = answers.at(-1);
  return {
    count,
    last: answers.slice(-5).map((each) => each.status),
    lastHtml: newest?.html ?? false,
    quietMs: newest ? Math.round(performance.now() - newest.atMs) : null,
  };
}

function failures(memory: Memory, kind: 'script' | 'style'): Failures {
  const found = [...memory.failed.values()].filter((asset) => asset.kind === kind);
  const by = (what: 'status' | 'html' | 'error') => found.filter((asset) => asset.by === what).length;
  return { status: by('status'), html: by('html'), error: by('error') };
}
