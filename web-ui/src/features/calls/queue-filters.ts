import { industries } from '../../i18n/industry-words';
import type { Clock } from '../applications';
import type { Language } from '../../ui';
import { said } from '../../ui';
import type { Entry, Resemblance } from './model';

/** What an officer wants to see of the queue; kept in the address, and saved with it as a view. */
export type QueueFilters = { q?: string; state?: QueueState; holder?: Holder; left?: Left; industry?: string; flags?: Flags; call?: string };
export type QueueState = 'APPEALED' | 'SUBMITTED' | 'RETURNED';
export type Holder = 'AUTHORITY' | 'APPLICANT';
export type Left = 'late' | 'today' | 'two';
export type Flags = 'funded' | 'alike' | 'none';

export const STATES: QueueState[] = ['APPEALED', 'SUBMITTED', 'RETURNED'];
export const HOLDERS: Holder[] = ['AUTHORITY', 'APPLICANT'];
export const LEFT: Left[] = ['late', 'today', 'two'];
export const FLAGS: Flags[] = ['funded', 'alike', 'none'];

const SOON = 2;

function among<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value);
}

/** Filters out of an address; what is unknown filters nothing. */
export function queueFiltersOf(search: Record<string, unknown>): QueueFilters {
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 200) : '');
  const found: Record<string, string | undefined> = {
    q: text(search.q) || undefined,
    state: among(STATES, search.state),
    holder: among(HOLDERS, search.holder),
    left: among(LEFT, search.left),
    industry: typeof search.industry === 'string' && search.industry in industries ? search.industry : undefined,
    flags: among(FLAGS, search.flags),
    call: text(search.call) || undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as QueueFilters;
}

/** As a saved view keeps them. */
export function queryOf(filters: QueueFilters): string {
  return new URLSearchParams(filters as Record<string, string>).toString();
}

/** Out of a saved view. */
export function filtersOfQuery(query: string): QueueFilters {
  return queueFiltersOf(Object.fromEntries(new URLSearchParams(query)));
}

/** Who has it in hand: its applicant while it is mended, else the authority. */
export function holderOf(entry: Pick<Entry, 'state'>): Holder {
  return entry.state === 'RETURNED' ? 'APPLICANT' : 'AUTHORITY';
}

function isLeft(clock: Clock | undefined, wanted: Left): boolean {
  if (clock === undefined || clock.paused) return false;
  if (wanted === 'late' || clock.late) return clock.late && wanted === 'late';
  if (clock.due === null) return false;
  const days = clock.limit - clock.used;
  return wanted === 'today' ? days === 0 : days <= SOON;
}

function isFlagged(found: Resemblance[], wanted: Flags): boolean {
  if (wanted === 'none') return found.length === 0;
  return wanted === 'funded' ? found.some(({ reason }) => reason === 'FUNDED_ALREADY') : found.length > 0;
}

/** What of the queue these filters leave. */
export function fits(entry: Entry, filters: QueueFilters, clock: Clock | undefined, alike: Resemblance[], language: Language): boolean {
  const { q, state, holder, left, industry, flags, call } = filters;
  const words = [entry.number, entry.title?.zh, entry.title?.en, said(entry.companyName, language), entry.companyName?.zh, entry.companyName?.en].filter(Boolean).join('\n').toLowerCase();
  return (
    (q === undefined || words.includes(q.toLowerCase()))
    && (state === undefined || entry.state === state)
    && (holder === undefined || holderOf(entry) === holder)
    && (left === undefined || isLeft(clock, left))
    && (industry === undefined || entry.industry === industry || (entry.industry?.startsWith(`${industry}/`) ?? false))
    && (flags === undefined || isFlagged(alike, flags))
    && (call === undefined || entry.call.number === call)
  );
}
