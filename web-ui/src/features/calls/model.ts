import { useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '../../api';
import type { Text } from '../../ui';
import type { Appeal, Eligibility, Paper, Returned } from '../applications';
import type { Tier } from '../standings';
import { askedFor, type Filters } from './filters';
import type { Kind, Phase } from './phases';

export type Money = { amount: string; currency: string };
export type Form = { schema: string; layout: string };
export type Criterion = { code: string; name: Text; description: Text; weight: number; threshold: number | null; levels: Text[] };
export type Rubric = { criteria: Criterion[] };

export type StageKind = 'SCREENING' | 'REVIEW' | 'PRESENTATION' | 'SITE_VISIT' | 'NOTICE' | 'DECISION' | 'PAYMENT';
/** The day on which a stage is planned to begin, by the clocks of the call's zone; null while it is not known. */
export type Stage = { kind: StageKind; on: string | null };
export type Procedure = { graceMinutes: number; noticeDays: number; tieCriteria: string[]; stillTied: 'DRAWN' | 'ALL_TAKEN'; stages: Stage[]; appealDays: number | null };

export type CallLine = {
  id: string;
  authority: string;
  authorityName: Text | null;
  phase: Phase;
  kind: Kind;
  number: string;
  title: Text;
  summary: Text;
  industries: string[];
  ceiling: Money | null;
  budget: Money | null;
  opens: string;
  closes: string;
  zone: string;
  tier: Tier | null;
  version: number;
};

export type Change = { kind: 'DEADLINE_EXTENDED' | 'FORM_CORRECTED' | 'PLACES_ADDED'; at: string; reason: Text; closes: string | null };
export type Counts = { started: number; submitted: number; returned: number; admitted: number; declined: number; appealed: number; withdrawn: number };
export type Call = CallLine & {
  description: Text;
  form: Form;
  formFingerprint: string;
  rubric: Rubric;
  expertsPerApplication: number;
  eligibility: Eligibility | null;
  procedure: Procedure | null;
  /** Its step in a competition of several tiers; null where it stands alone. */
  tier: Tier | null;
  draftedAt: string;
  openedAt: string | null;
  endedAt: string | null;
  cancellation: Text | null;
  changes: Change[];
  counts: Counts | null;
};

/** What an officer begins from: a call without number, window and authority. */
export type Template = {
  code: string;
  kind: Kind;
  title: Text;
  summary: Text;
  description: Text;
  industries: string[];
  ceiling: Money | null;
  budget: Money | null;
  form: Form;
  rubric: Rubric;
  expertsPerApplication: number;
  eligibility: Eligibility | null;
  procedure: Procedure | null;
  days: number;
};

/** What is handed in to a call, as its authority lists it. */
export type Entry = {
  id: string;
  call: { id: string; number: string; title: Text; authorityName: Text | null; closes: string; zone: string };
  company: string;
  companyName: Text | null;
  companyVerified: boolean;
  state: 'STARTED' | 'SUBMITTED' | 'RETURNED' | 'ADMITTED' | 'DECLINED' | 'APPEALED' | 'WITHDRAWN';
  number: string | null;
  title: Text | null;
  requested: Money | null;
  industry: string | null;
  startedAt: string;
  submittedAt: string | null;
  returnDue: string | null;
  since: string;
};

/** An application as its screening needs it. */
export type HandedIn = Omit<Entry, 'since' | 'returnDue'> & { returned: Returned | null; answers: string | null; answersHash: string | null; eligibility: string | null; form: Form; papers: Paper[]; declineReasons: string | null; screenedBy: string | null; appeal: Appeal | null };

/** Another application that one in the queue is like, and in what. */
export type Resemblance = {
  application: string;
  reason: 'FUNDED_ALREADY' | 'SAME_PROJECT' | 'SAME_TITLE' | 'SAME_PAPER' | 'SAME_PERSON';
  other: string;
  number: string;
  companyName: Text | null;
  callNumber: string;
  state: Entry['state'];
  submittedAt: string;
  awarded: Money | null;
  awardedAt: string | null;
};

/** Many screened by one request: how far it has come. */
export type Job = {
  id: string;
  act: 'ADMIT' | 'DECLINE';
  standing: 'RUNNING' | 'ENDED' | 'CANCELLED';
  total: number;
  done: number;
  refused: number;
  left: number;
  refusals: { application: string; code: string; said: Text }[];
};

export type View = { id: string; name: string; query: string };

type Slice = { items: CallLine[]; next: string | null };

const base = '/api/v1/calls';

export function useCalls(filters: Filters, more: { authority?: string | undefined; limit?: number; enabled?: boolean } = {}) {
  return useInfiniteQuery({
    queryKey: ['calls', 'list', filters, more.authority ?? null, more.limit ?? null],
    queryFn: ({ pageParam }) => get<Slice>(`${base}?${askedFor(filters, { authority: more.authority, limit: more.limit ?? 20, after: pageParam })}`),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: more.enabled ?? true,
  });
}

export type CallWithEtag = { call: Call; etag: string | null };

async function fetchCall(id: string): Promise<CallWithEtag> {
  const { body, etag } = await send<Call>(`${base}/${id}`);
  return { call: body, etag };
}

export function useCall(id: string, enabled = true) {
  return useQuery({ queryKey: ['calls', id], queryFn: () => fetchCall(id), enabled });
}

/** The whole of several calls: a list says nothing of how many applications stand where. */
export function useEachCall(ids: string[]) {
  return useQueries({ queries: ids.map((id) => ({ queryKey: ['calls', id], queryFn: () => fetchCall(id) })) });
}

export function useTemplates() {
  return useQuery({ queryKey: ['call-templates'], queryFn: () => get<Template[]>('/api/v1/call-templates'), staleTime: Number.POSITIVE_INFINITY });
}

/** Keyed as what it shows, so that the live updates of applications read it anew. */
export function useEntries(call: string) {
  return useQuery({ queryKey: ['applications', 'of-call', call], queryFn: () => get<Entry[]>(`${base}/${call}/applications`) });
}

export function useAwaitingScreening(enabled = true) {
  return useQuery({ queryKey: ['applications', 'awaiting-screening'], queryFn: () => get<Entry[]>('/api/v1/applications/awaiting-screening'), enabled });
}

const NOTHING_ALIKE = new Map<string, Resemblance[]>();

/** What in the queue should be compared, by application; the gravest first. */
export function useResemblances(): Map<string, Resemblance[]> {
  const found = useQuery({ queryKey: ['applications', 'resemblances'], queryFn: () => get<Resemblance[]>('/api/v1/applications/resemblances'), select: byApplication });
  return found.data ?? NOTHING_ALIKE;
}

function byApplication(found: Resemblance[]): Map<string, Resemblance[]> {
  const all = new Map<string, Resemblance[]>();
  for (const each of found) all.set(each.application, [...(all.get(each.application) ?? []), each]);
  return all;
}

const LOOK_AGAIN = 1_000;

/** The latest jobs of the authority, the newest first; looked at again while one runs. */
export function useJobs() {
  return useQuery({
    queryKey: ['screening-jobs'],
    queryFn: () => get<Job[]>('/api/v1/screening-jobs'),
    refetchInterval: ({ state }) => (state.data?.some(({ standing }) => standing === 'RUNNING') ? LOOK_AGAIN : false),
  });
}

export function useScreenMany(started: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { act: Job['act']; applications: string[]; reasons: string | null }) => (await send<{ job: Job }>('/api/v1/screening-jobs', { method: 'POST', body })).body,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['screening-jobs'] });
      started();
    },
  });
}

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (job: string) => send(`/api/v1/screening-jobs/${job}/cancellation`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['screening-jobs'] }),
  });
}

const views = '/api/v1/screening-views';

export function useScreeningViews() {
  return useQuery({ queryKey: ['screening-views'], queryFn: () => get<View[]>(views) });
}

export function useViewCommand(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, ...rest }: { method: 'POST' | 'PUT' | 'DELETE'; path: string; body?: unknown }) => send(`${views}${path}`, rest),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['screening-views'] });
      done();
    },
  });
}

/** Keyed apart from the application's own page, which holds it in another shape. */
export function useHandedIn(id: string) {
  return useQuery({
    queryKey: ['applications', id, 'screening'],
    queryFn: async () => {
      const { body, etag } = await send<{ application: HandedIn }>(`/api/v1/applications/${id}`);
      return { application: body.application, etag };
    },
  });
}

type Done = { id: string; version: number };
type Command = { path: string; method?: 'POST' | 'PUT'; body?: unknown; ifMatch?: string | null };

/** Sends one command about a call or one of its applications, and reads anew what depends on it. */
export function useCommand(done?: (made: Done) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ path, method = 'POST', ...rest }: Command) => (await send<Done>(`/api/v1/${path}`, { method, ...rest })).body,
    onSuccess: async (made) => {
      await Promise.all([client.invalidateQueries({ queryKey: ['calls'] }), client.invalidateQueries({ queryKey: ['applications'] }), client.invalidateQueries({ queryKey: ['standings'] })]);
      done?.(made);
    },
  });
}
