export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

/**
 * One after the other. Reading, changing and writing storage from concurrent events lost entries (docs/platform.md, I); the
 * queue lives as long as the worker, which is as long as two events can meet.
 */
export function newQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const next = last.then(job, job);
    // The caller hears of the failure; the next job must not.
    last = next.catch(() => undefined);
    return next;
  };
}
