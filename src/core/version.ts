/** Is a Web-UI's version, "26.8.0" or "24.03.0-rc.1", of this year and month or later? Unknown ones are not. */
export function isFrom(version: string | null, year: number, month: number): boolean {
  const [y = Number.NaN, m = Number.NaN] = (version ?? '').split('.').map(Number);
  return y > year || (y === year && m >= month);
}
