import { useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '../../api';
import type { components } from '../../api/schema';
import type { Money, Text } from '../../ui';
import { useActing } from './use-acting';
import { asParameters, type DealSearch, type Sort, type Stage } from './search-url';

export type { DealSearch, Money, Sort, Stage };

/** What the API says it answers. The page's own types hold what it reads of that, and no longer compile once it is not there. */
type Answers = components['schemas'];

/** Each sees what the ones before it see. */
export const AUDIENCES = ['PUBLIC', 'VERIFIED', 'INVITED'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** What may be shown to some and not to others; the rest of an offer is always public. */
export const PARTS = ['STORY', 'ASKED', 'VALUATION', 'PATENTS', 'REVENUE', 'BAND'] as const;
export type Part = (typeof PARTS)[number];

export type MatchPart = 'SECTOR' | 'STAGE' | 'TICKET' | 'REGION' | 'EVIDENCE';
export type Scored = { part: MatchPart; points: number; of: number; known: boolean; reason: string; sentence: string; facts: Record<string, unknown> };
/** A bound of the mandate that the deal is outside of, and what would bring it within. */
export type Limit = { part: MatchPart; limit: string; sentence: string; facts: Record<string, unknown> };
export type Trait = 'SECTOR' | 'STAGE' | 'TICKET' | 'REGION' | 'AWARD';
/** What the firm's own deeds add or take for one trait of a deal. */
export type Habit = { trait: Trait; points: number; known: boolean; reason: string; sentence: string; facts: Record<string, unknown> };
export type Observed = { points: number; parts: Habit[] };
/** How a deal reads beside the firm's own words, or beside deals that it has dealt well with; `like` is the one it is most like. */
export type Reading = { kind: 'WORDS' | 'DEEDS'; points: number; of: number; known: boolean; like: string | null; reason: string; sentence: string; facts: Record<string, unknown> };
export type Likeness = { points: number; parts: Reading[] };
export type Theme = 'SECTOR' | 'PLACE' | 'TICKET' | 'STAGE' | 'LIKENESS' | 'SYNDICATE' | 'HABIT' | 'DEMAND';
/** What the market teaches of a deal that leads for this firm. */
export type Advised = { points: number; parts: { theme: Theme; points: number }[] };
/** `score` is what ranks: the mandate's points, of a hundred, what was observed, where the firm lets that count, and what the texts add, and what the market teaches. */
export type Match = { score: number; stated: number; coverage: number; parts: Scored[]; limits: Limit[]; statedOn: string; observed: Observed | null; likeness: Likeness | null; advised: Advised | null; version: string };
export type IntroductionState = 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED';
export type Asked = { introduction: string; state: IntroductionState };
export type DealAward = { award: string; number: string; title: Text; amount: Money };
export type Level = 'DISTRICT' | 'CITY' | 'PROVINCE' | 'NATION';
/** Where a company stands in a competition of several tiers, as everybody may know. */
export type Rung = { call: string; level: Level; title: Text; rank: number; ranked: number; prize: Text | null; goesOn: boolean };
export const BANDS = ['UPPER_TENTH', 'UPPER_QUARTER', 'UPPER_HALF'] as const;
export type Band = (typeof BANDS)[number];
/** The band of all that a tier reviewed that one of the company's applications came in, where it has released that. */
export type Review = { band: Band; call: string; level: Level; title: Text };
/** Whose band a company has released. */
export type Reviewed = { standings: string; application: string };
export type Releasable = Reviewed & { company: string; number: string; review: Review };
export type Passage = { pieces: { text: string; found: boolean }[] };
export type Highlights = Record<string, Passage[]>;

/** What a reader may see of a deal, whether it was found or opened. What is hidden is null, as if it had never been said. */
export type Shown = {
  deal: string;
  company: string;
  companyName: Text | null;
  headline: Text;
  story: Text | null;
  industry: string;
  stage: Stage;
  region: string;
  city: Text | null;
  asked: Money | null;
  valuation: Money | null;
  patents: number | null;
  quarterlyRevenue: Money[];
  closes: string | null;
  awards: DealAward[];
  rung: Rung | null;
  review: Review | null;
};
export type Hit = Shown & { listedAt: string; highlights: Highlights; match: Match | null; moved: number; introduction: Asked | null; near: boolean };
export type Count = { code: string; deals: number };
export type CityCount = Count & { name: Text };
export type Facets = { industries: Count[]; stages: Count[]; regions: Count[]; amounts: Count[]; cities: CityCount[]; rungs: Count[]; bands: Count[]; awarded: number };
/** A condition of a search that hides everything, and what there is without it. `what` is as it was typed, `text` what is left in the box. */
export type Condition = 'WORDS' | 'FIELD' | 'INDUSTRIES' | 'STAGES' | 'REGIONS' | 'AWARDED' | 'AMOUNTS' | 'CITIES' | 'RUNGS' | 'BANDS' | 'LIMITS';
export type Instead = { drop: Condition; what: string; text: string; deals: number };
/** One condition, all others let go of, and what there is by it. */
export type Alone = { keep: Condition; what: string; deals: number };
export type Found = { total: number; near: number; sort: Sort; mandated: boolean; deals: Hit[]; facets: Facets; next: string | null; unread: string[]; loosened: boolean; instead: Instead[]; alone: Alone[] };

export type Suggestion = { kind: 'INDUSTRY' | 'STAGE' | 'PLACE' | 'CITY' | 'DEAL'; code: string; name: Text };
export type Like = { deal: string; companyName: Text; headline: Text; industry: string; stage: Stage; region: string; city: Text | null; asked: Money | null };
export type SavedSearch = { id: string; name: string; q: string; industry: string[]; stage: Stage[]; region: string[]; amount: string[]; city: string[]; rung: string[]; band: string[]; awarded: boolean; within: boolean; sort: Sort | null; telling: 'AT_ONCE' | 'DAILY' | 'IN_PAGE' | 'NEVER'; madeAt: string };

export type Own = { audiences: Partial<Record<Part, Audience>>; invited: { firm: string; name: Text | null }[]; blocked: { firm: string; name: Text | null }[]; review: Reviewed | null };
export type DealPage = Shown & {
  listed: boolean;
  seenAs: Audience;
  listedAt: string;
  revisedAt: string | null;
  unlistedAt: string | null;
  own: Own | null;
  version: number;
};
export type DealAnswer = { deal: DealPage; match: Match | null; introduction: Asked | null };

export type Wishes = {
  industries: string[];
  stages: Stage[];
  regions: string[];
  smallestTicket?: Money | null;
  largestTicket?: Money | null;
  awardedOnly: boolean;
  thesis: Text;
  exclusions?: Exclusions | null;
};
export type Exclusions = { industries: string[]; regions: string[]; companies: string[] };
export type Mandate = {
  mandate: string;
  investor: string;
  wishes: Wishes;
  excludedCompanies: { company: string; name: Text | null }[];
  active: boolean;
  byMandateOnly: boolean;
  shownToCompanies: boolean;
  declaredAt: string;
  revisedAt: string | null;
  pausedAt: string | null;
  version: number;
};

export type Introduction = {
  introduction: string;
  side: 'COMPANY' | 'INVESTOR';
  deal: string;
  headline: Text | null;
  dealListed: boolean;
  company: string;
  companyName: Text | null;
  investor: string;
  investorName: Text | null;
  investorVerified: boolean;
  state: IntroductionState;
  message: string | null;
  askedAt: string;
  lapsesAt: string | null;
  answeredAt: string | null;
  reason: string | null;
  version: number;
};
export type IntroductionEntry = { introduction: Introduction; contact: { name: string; mail: string } | null };

/** After how long a search that could not be answered is asked again. */
const AGAIN = 5_000;

/** What one may see of a deal hangs on for whom one reads it, so that answers to one reader are none to another. */
function useReader(): string | null {
  return useActing()?.organisation ?? null;
}

/** Keys begin with the feature's word, so that live updates read them anew. */
export function useFound(search: DealSearch) {
  const reader = useReader();
  return useInfiniteQuery({
    queryKey: ['deals', 'search', search, reader],
    queryFn: ({ pageParam }): Promise<Found> => get<Answers['DealSearchSearchAnswer']>(`/api/v1/deals/search?${asParameters(search, pageParam)}`),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before, query) => (query?.queryKey[3] === reader ? before : undefined),
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? AGAIN : false),
  });
}

export function useDeal(id: string) {
  const reader = useReader();
  return useQuery({
    queryKey: ['deals', 'page', id, reader],
    queryFn: async (): Promise<DealAnswer & { etag: string | null }> => {
      const { body, etag } = await send<Answers['DealPageAnswer']>(`/api/v1/deals/${id}`);
      return { ...body, etag };
    },
  });
}

/** What may be meant by what stands in the box; a question that the next letter has overtaken is ended. */
export function useSuggestions(typed: string) {
  const reader = useReader();
  const q = typed.trim();
  return useQuery({
    queryKey: ['deals', 'suggestions', q, reader],
    queryFn: ({ signal }): Promise<Suggestion[]> => get<Answers['DealSuggestionsSuggestion'][]>(`/api/v1/deals/suggestions?${new URLSearchParams({ q })}`, signal),
    enabled: q !== '' && [...q].length <= 60,
    placeholderData: (before) => before,
    retry: false,
    staleTime: 30_000,
  });
}

export function useSimilar(deal: string) {
  const reader = useReader();
  return useQuery({ queryKey: ['deals', 'similar', deal, reader], queryFn: (): Promise<Like[]> => get<Answers['DealSearchLikeAnswer'][]>(`/api/v1/deals/${deal}/similar`), retry: false });
}

/** Several deals side by side, each as its own page has it. */
export function useDeals(ids: string[]) {
  const reader = useReader();
  return useQueries({
    queries: ids.map((id) => ({ queryKey: ['deals', 'beside', id, reader], queryFn: (): Promise<DealAnswer> => get<Answers['DealPageAnswer']>(`/api/v1/deals/${id}`), retry: false })),
  });
}

const SAVED = ['deals', 'saved'];

export function useSavedSearches(enabled: boolean) {
  return useQuery({ queryKey: SAVED, queryFn: (): Promise<SavedSearch[]> => get<Answers['DealSearchesSearch'][]>('/api/v1/deal-searches'), enabled });
}

/** One change of one's saved searches; then they are read anew. */
export function useSavedSearchCommand(done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path = '', method, body }: { path?: string; method: 'POST' | 'PATCH' | 'DELETE'; body?: unknown }) => send(`/api/v1/deal-searches${path}`, { method, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: SAVED });
      done?.();
    },
  });
}

export function useOwnDeals(enabled = true) {
  return useQuery({ queryKey: ['deals', 'own'], queryFn: (): Promise<DealPage[]> => get<Answers['DealPage'][]>('/api/v1/deals/own'), enabled });
}

/** What the companies acted for may release of their reviews. */
export function useReleasable(enabled = true) {
  return useQuery({ queryKey: ['deals', 'reviews'], queryFn: (): Promise<Releasable[]> => get<Answers['DealsReleasable'][]>('/api/v1/deals/reviews'), enabled });
}

export function useMandates(enabled = true) {
  return useQuery({ queryKey: ['deals', 'mandates'], queryFn: (): Promise<Mandate[]> => get<Answers['MandatesEntry'][]>('/api/v1/mandates'), enabled });
}

/** A firm that looks for what the company is, and what it names of that. */
export type FittingFirm = { firm: string; name: Text | null; wanted: MatchPart[] };

export function useFittingFirms(deal: string) {
  return useQuery({ queryKey: ['deals', 'investors', deal], queryFn: (): Promise<FittingFirm[]> => get<Answers['FittingFirmsFirmAnswer'][]>(`/api/v1/deals/${deal}/investors`) });
}

export type ExposureKind = 'REGION' | 'INDUSTRY' | 'STAGE' | 'FOUNDERS';
export type Exposure = { days: number; behind: number; kinds: { kind: ExposureKind; most: number; groups: { code: string; shown: number; share: number; listed: number; listedShare: number }[] }[] };

export function useExposure(days: number, enabled: boolean) {
  return useQuery({ queryKey: ['deals', 'exposure', days], queryFn: (): Promise<Exposure> => get<Answers['ExposureAnswer']>(`/api/v1/deals/exposure?days=${days}`), enabled });
}

export function useIntroductions(enabled = true) {
  return useQuery({ queryKey: ['deals', 'introductions'], queryFn: (): Promise<IntroductionEntry[]> => get<Answers['IntroductionEntryAnswer'][]>('/api/v1/introductions'), enabled });
}

export const INSTRUMENTS = ['EQUITY', 'CONVERTIBLE_NOTE', 'SAFE'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];
export type Basis = 'PRE_MONEY' | 'POST_MONEY';
export type Terms = {
  amount: Money;
  most: Money;
  valuation?: Money | null;
  basis?: Basis | null;
  instrument: Instrument;
  smallestTicket?: Money | null;
  closes?: string | null;
};
export type Share = { investor: string; name: Text | null; verified: boolean; amount: Money; own: boolean };
export type Round = {
  round: string;
  deal: string;
  company: string;
  state: 'OPEN' | 'CLOSED' | 'CANCELLED';
  side: 'COMPANY' | 'LEAD' | 'INVESTOR';
  terms: Terms;
  lead: string | null;
  leadName: Text | null;
  shares: Share[];
  circled: Money | null;
  raised: Money | null;
  closedOn: string | null;
  evidence: { sha256: string } | null;
  beside: Money | null;
  award: string | null;
  cancelReason: string | null;
  version: number;
};

export function useRounds(deal: string, enabled: boolean) {
  const reader = useReader();
  return useQuery({ queryKey: ['deals', 'rounds', deal, reader], queryFn: (): Promise<Round[]> => get<Answers['RoundPage'][]>(`/api/v1/deals/${deal}/rounds`), enabled });
}

/** What lies in an organisation's vault, to be named as evidence. */
export function useVaultDocuments(organisation: string) {
  return useQuery({ queryKey: ['organisations', 'vault', organisation], queryFn: () => get<Answers['VaultAnswer']>(`/api/v1/organisations/${organisation}/vault`) });
}

type Command = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; body?: unknown; ifMatch?: string | null; key?: string };

/** Sends one command and reads anew what depends on it. */
export function useCommand(done?: (id: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', ...rest }: Command) => send<{ id: string }>(`/api/v1/${path}`, { method, ...rest }),
    onSuccess: async ({ body }) => {
      await client.invalidateQueries({ queryKey: ['deals'] });
      done?.(body.id);
    },
  });
}

export function etagOf(version: number): string {
  return `"${version}"`;
}
