import { industries } from '../../i18n/industry-words';
import type { Language } from '../../ui';
import type { Kind, Phase } from './phases';

/** What somebody wants to see; kept in the address, so that it can be sent to others and gone back to. */
export type Filters = { q?: string; phase?: Phase; kind?: Kind; industry?: string };

export const PHASES: Phase[] = ['RECEIVING', 'UPCOMING', 'OVER', 'CLOSED', 'CANCELLED'];
export const KINDS: Kind[] = ['COMPETITION', 'FUND'];

function among<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value);
}

/** Filters out of an address; what is unknown filters nothing. */
export function filtersOf(search: Record<string, unknown>): Filters {
  const q = typeof search.q === 'string' ? search.q.trim().slice(0, 200) : '';
  const phase = among<Phase>([...PHASES, 'DRAFT'], search.phase);
  const kind = among(KINDS, search.kind);
  const industry = typeof search.industry === 'string' && search.industry in industries ? search.industry : undefined;
  return { ...(q ? { q } : {}), ...(phase ? { phase } : {}), ...(kind ? { kind } : {}), ...(industry ? { industry } : {}) };
}

/** Filters with one of them changed; an empty one is left out. */
export function filtered(filters: Filters, name: keyof Filters, value: string): Filters {
  return filtersOf({ ...filters, [name]: value });
}

/** What the server is asked. */
export function askedFor(filters: Filters, more: { authority?: string | undefined; limit: number; after: string | null }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, authority: more.authority, limit: String(more.limit), after: more.after })) {
    if (value) query.set(name, value);
  }
  return query.toString();
}

/** The Atom feed of what these filters show. */
export function feedOf(filters: Filters, language: Language): string {
  return `/feeds/calls.atom?${new URLSearchParams({ lang: language === 'zh' ? 'ZH' : 'EN', ...filters })}`;
}
