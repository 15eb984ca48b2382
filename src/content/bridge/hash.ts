/**
 * Tells the texts of one page apart (cyrb53, public domain, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js), at once. Whoever wants to makes two texts
 * with one hash: what is kept from visit to visit is held to its {@link digestOf}.
 */
export function hashOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  const mixed = (one: number, other: number): number => Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  return (4294967296 * (2097151 & mixed(b, a)) + (mixed(a, b) >>> 0)).toString(36);
}

/** SHA-256. For secure contexts alone: elsewhere there is no `crypto.subtle`. */
export async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
