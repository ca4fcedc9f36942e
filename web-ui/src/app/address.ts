/**
 * What stands in an address after its question mark, each part as the text that stands there: `?q="chip"` is a phrase in quotes and
 * `?q=2026` a word of four digits, whoever wrote them. A part that is said more than once is a list.
 */
export function readAddress(search: string): Record<string, string> {
  const parts = new URLSearchParams(search);
  return Object.fromEntries([...new Set(parts.keys())].map((name) => [name, parts.getAll(name).join(',')]));
}

/** The same backwards; what is not known is left out. */
export function writeAddress(parts: Record<string, unknown>): string {
  const known = Object.entries(parts).filter(([, value]) => value !== undefined && value !== null);
  const written = new URLSearchParams(known.map(([name, value]) => [name, String(value)])).toString();
  return written ? `?${written}` : '';
}
