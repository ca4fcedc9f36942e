export const STAGES = ['SEED', 'PRE_A', 'A', 'B', 'C_AND_LATER'] as const;
export type Stage = (typeof STAGES)[number];
/** The tiers of a competition, from the lowest to the highest. */
export const RUNGS: readonly string[] = ['DISTRICT', 'CITY', 'PROVINCE', 'NATION'];
/** The parts of all that was reviewed, the best first. */
export const REVIEWED: readonly string[] = ['UPPER_TENTH', 'UPPER_QUARTER', 'UPPER_HALF'];
export const SORTS = ['MATCH', 'RELEVANCE', 'NEWEST', 'AMOUNT'] as const;
export type Sort = (typeof SORTS)[number];

/** What is looked for. Empty says that it does not matter; without a sort the server chooses what fits. */
export type DealSearch = { q: string; industry: string[]; stage: Stage[]; region: string[]; amount: string[]; city: string[]; rung: string[]; band: string[]; awarded: boolean; within?: boolean; sort: Sort | null };

/** The parts of an address that hold a search; an address says only what was chosen. */
export type Address = { q?: string; industry?: string; stage?: string; region?: string; amount?: string; city?: string; rung?: string; band?: string; awarded?: boolean; within?: boolean; sort?: string };

export const everything: DealSearch = { q: '', industry: [], stage: [], region: [], amount: [], city: [], rung: [], band: [], awarded: false, within: false, sort: null };

export const LONGEST = 200;
const CODE = /^[a-z]+(\/[a-z-]+)?$/;
const REGION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
/** An amount from a round number to below the next: `CNY:10000000-30000000`, the last one without an end. */
const BAND = /^[A-Z]{3}:\d{1,12}-(\d{1,12})?$/;
const LONGEST_CITY = 60;

function words(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function list(value: unknown): string[] {
  return [...new Set(words(value).split(',').map((each) => each.trim()).filter(Boolean))];
}

function isStage(value: string): value is Stage {
  return (STAGES as readonly string[]).includes(value);
}

function isSort(value: string): value is Sort {
  return (SORTS as readonly string[]).includes(value);
}

/** The search that an address holds. Whatever else stands there, also by somebody's own hand, is passed over. */
export function readSearch(raw: Record<string, unknown>): DealSearch {
  const sort = words(raw.sort);
  return {
    q: [...words(raw.q)].slice(0, LONGEST).join(''),
    industry: list(raw.industry).filter((code) => CODE.test(code)),
    stage: list(raw.stage).filter(isStage),
    region: list(raw.region).filter((code) => REGION.test(code)),
    amount: list(raw.amount).filter((code) => BAND.test(code)),
    city: list(raw.city).filter((code) => code.length <= LONGEST_CITY),
    rung: list(raw.rung).filter((code) => RUNGS.includes(code)),
    band: list(raw.band).filter((code) => REVIEWED.includes(code)),
    awarded: raw.awarded === true || raw.awarded === 'true',
    within: raw.within === true || raw.within === 'true',
    sort: isSort(sort) ? sort : null,
  };
}

/** Whether the address holds more than is searched. */
export function isCut(raw: Record<string, unknown>): boolean {
  return [...words(raw.q)].length > LONGEST;
}

export function writeSearch(search: DealSearch): Address {
  return {
    ...(search.q ? { q: search.q } : {}),
    ...(search.industry.length ? { industry: search.industry.join(',') } : {}),
    ...(search.stage.length ? { stage: search.stage.join(',') } : {}),
    ...(search.region.length ? { region: search.region.join(',') } : {}),
    ...(search.amount.length ? { amount: search.amount.join(',') } : {}),
    ...(search.city.length ? { city: search.city.join(',') } : {}),
    ...(search.rung.length ? { rung: search.rung.join(',') } : {}),
    ...(search.band.length ? { band: search.band.join(',') } : {}),
    ...(search.awarded ? { awarded: true } : {}),
    ...(search.within ? { within: true } : {}),
    ...(search.sort ? { sort: search.sort } : {}),
  };
}

/** As the API is asked. */
export function asParameters(search: DealSearch, after: string | null = null): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(writeSearch({ ...search, q: search.q.trim() }))) parameters.set(name, String(value));
  if (after !== null) parameters.set('after', after);
  return parameters.toString();
}

/** The same search with one choice of a list added, or taken away where it was made. */
export function toggled<L extends 'industry' | 'stage' | 'region' | 'amount' | 'city' | 'rung' | 'band'>(search: DealSearch, filter: L, code: DealSearch[L][number]): DealSearch {
  const chosen = search[filter] as string[];
  return { ...search, [filter]: chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code] };
}

export function filters(search: DealSearch): number {
  return search.industry.length + search.stage.length + search.region.length + search.amount.length + search.city.length + search.rung.length + search.band.length + (search.awarded ? 1 : 0) + (search.within ? 1 : 0);
}
