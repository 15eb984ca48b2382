/** Small functions that the browser carries into a page as text: nothing from this file's scope may be used in them. */

/** Names the document, in the isolated world where the page cannot see it. http pages have no `crypto.randomUUID`. */
export function documentMark(): string {
  const world = globalThis as { __webUiRepairDocument?: string };
  return (world.__webUiRepairDocument ??= `${Date.now()}-${Math.random()}`);
}

/** Runs in the page's own world. Every era's client keeps the ids by name, and the name that is chosen. */
export function pageProject(): unknown {
  const { backendaiclient: client } = globalThis as { backendaiclient?: { groupIds?: Record<string, unknown>; current_group?: string } };
  return client?.groupIds?.[client.current_group ?? ''] ?? null;
}

/** Runs in the page's own world. Every era's client knows it, and says no until somebody is signed in, when it is ready. */
export function pageSuperadmin(): unknown {
  const { backendaiclient: client } = globalThis as { backendaiclient?: { ready?: unknown; is_superadmin?: unknown } };
  return client?.ready === true ? client.is_superadmin : null;
}
