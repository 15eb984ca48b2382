/** What is used of `browser.storage.session` and `.local`. */
export interface Area {
  /** null: everything. */
  get(keys: string | readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | readonly string[]): Promise<void>;
}

/** An empty list leaves nothing behind. */
export const setList = (area: Area, key: string, list: readonly unknown[]): Promise<void> => (list.length === 0 ? area.remove(key) : area.set({ [key]: list }));

/** For tests, and as the shape that storage has: values are copied in and out. */
export function newMemoryArea(): Area & { readonly all: Map<string, unknown> } {
  const all = new Map<string, unknown>();
  const listed = (keys: string | readonly string[] | null) => (keys === null ? [...all.keys()] : [keys].flat());
  return {
    all,
    get: async (keys) => Object.fromEntries(listed(keys).flatMap((key) => (all.has(key) ? [[key, structuredClone(all.get(key))]] : []))),
    set: async (items) => Object.entries(items).forEach(([key, value]) => all.set(key, structuredClone(value))),
    remove: async (keys) => listed(keys).forEach((key) => all.delete(key)),
  };
}
