export type ListOf = 'own' | 'admin' | 'project-admin';

/** Where session lists live: /job to 25.17, /session 24.03 to 26.7, below a project from 26.8; the administrators' since 26.3 and 26.7. */
const routes: Readonly<Record<ListOf, RegExp>> = {
  own: /^\/(job|session|project\/[^/]+\/session)\/?$/,
  admin: /^\/admin[-/]session\/?$/,
  'project-admin': /^\/project(-admin-session|\/[^/]+\/admin\/session)\/?$/,
};

/** Whose session list this address shows; null where there is none. */
export const listOf = (path: string): ListOf | null => (Object.keys(routes) as ListOf[]).find((list) => routes[list].test(path)) ?? null;
