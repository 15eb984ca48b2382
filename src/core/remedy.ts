/** What a remedy may cost the user, cheapest first. Consent follows from it. */
export const costs = ['nothing', 'page-state', 'cache', 'local-settings', 'session'] as const;
export type Cost = (typeof costs)[number];

export function isDearer(a: Cost, b: Cost): boolean {
  return costs.indexOf(a) > costs.indexOf(b);
}

/** What may be done without asking in an extension page. */
export const dearestUnasked: Cost = 'cache';
