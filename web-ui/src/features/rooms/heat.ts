import type { Looked } from './model';

/** How a time at a page is inked: 0 not looked at, 4 three minutes and more. */
export function level(times: number, seconds: number): 0 | 1 | 2 | 3 | 4 {
  if (times === 0) return 0;
  if (seconds >= 180) return 4;
  if (seconds >= 60) return 3;
  if (seconds >= 15) return 2;
  return 1;
}

/** At which page of a document all its readers together have stayed longest; null while nobody has stayed. */
export function longestPage(pages: Looked[], item: string): { page: number; seconds: number } | null {
  const stayed = new Map<number, number>();
  for (const look of pages.filter((each) => each.item === item)) stayed.set(look.page, (stayed.get(look.page) ?? 0) + look.seconds);
  const [page, seconds] = [...stayed].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0] ?? [0, 0];
  return seconds > 0 ? { page, seconds } : null;
}

/** How long all have looked at a document, for the order of documents. */
export function lookedAt(pages: Looked[], item: string): number {
  return pages.filter((each) => each.item === item).reduce((sum, { seconds }) => sum + seconds, 0);
}

export type Reader = { person: string; firm: string; pages: Map<number, Looked>; seconds: number };

/** Who has looked at a document, page by page; the longest first. */
export function readersOf(pages: Looked[], item: string): Reader[] {
  const readers = new Map<string, Reader>();
  for (const look of pages.filter((each) => each.item === item)) {
    const key = `${look.person}/${look.firm}`;
    const reader = readers.get(key) ?? { person: look.person, firm: look.firm, pages: new Map<number, Looked>(), seconds: 0 };
    reader.pages.set(look.page, look);
    reader.seconds += look.seconds;
    readers.set(key, reader);
  }
  return [...readers.values()].sort((one, other) => other.seconds - one.seconds || one.person.localeCompare(other.person));
}
