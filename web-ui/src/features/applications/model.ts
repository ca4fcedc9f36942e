import { useQuery } from '@tanstack/react-query';
import { get } from '../../api';
import type { Text } from '../../ui';
import type { Tier } from '../standings';
import type { Finding } from './check';
import type { Eligibility } from './eligibility';
import type { Answers, FormText, Money } from './form';

export type State = 'STARTED' | 'SUBMITTED' | 'RETURNED' | 'ADMITTED' | 'DECLINED' | 'APPEALED' | 'WITHDRAWN';
export type CallBrief = { id: string; number: string; title: Text; authority: string; authorityName: Text | null; closes: string; zone: string };
export type Paper = { question: string; sha256: string; mediaType: string; name: string | null; size: number };
export type Line = {
  id: string;
  call: CallBrief;
  company: string;
  companyName: Text | null;
  companyVerified: boolean;
  state: State;
  number: string | null;
  title: Text | null;
  requested: Money | null;
  industry: string | null;
  startedAt: string;
  submittedAt: string | null;
  returnedAt: string | null;
  returnDue: string | null;
  resubmittedAt: string | null;
  since: string;
  decision: string | null;
  /** The application whose place in the tier below led to this one. */
  promotedFrom: string | null;
  rankedAt: string | null;
  version: number;
};
/** How an application was given back to be mended, and what came of it. */
export type Returned = {
  at: string;
  by: string;
  due: string;
  defects: { question: string | null; remark: string | null }[];
  resubmittedAt: string | null;
  answersBefore: string | null;
  papersBefore: Paper[];
};
/** What was said against a decline, and what came of it; nothing is judged while it waits. */
export type Appeal = {
  at: string;
  by: string;
  grounds: string | null;
  judgedAt: string | null;
  judgedBy: string | null;
  accepted: boolean | null;
  reasons: string | null;
};
export type Application = Omit<Line, 'since' | 'returnedAt' | 'returnDue' | 'resubmittedAt'> & {
  returned: Returned | null;
  answers: string | null;
  answersHash: string | null;
  /** The one it was written for; null before it is handed in. */
  form: FormText | null;
  papers: Paper[];
  startedBy: string;
  submittedBy: string | null;
  /** Who of the company signed the answers before they were handed in. */
  signOffs: { by: string; at: string; fingerprint: string }[];
  screenedAt: string | null;
  screenedBy: string | null;
  declineReasons: string | null;
  appeal: Appeal | null;
  withdrawnAt: string | null;
  concludedAt: string | null;
};
/** A term in working days, and what each of them was or will be. */
export type Clock = {
  begins: string; limit: number; used: number; due: string | null; unknownYear: number | null; late: boolean; paused: boolean;
  days: ('USED' | 'OFF' | 'PAUSED' | 'TODAY' | 'LEFT' | 'OVER')[];
};

export type Page = { application: Application; names: Record<string, string>; appealTerm: Clock | null };
export type Draft = {
  revision: number;
  form: string;
  currentForm: string;
  answers: Answers;
  savedAt: string | null;
  savedBy: string | null;
  findings: Finding[];
  papers: Paper[];
};
/** What writing needs of a call. */
export type Call = {
  id: string;
  number: string;
  title: Text;
  phase: 'DRAFT' | 'UPCOMING' | 'RECEIVING' | 'OVER' | 'CLOSED' | 'CANCELLED';
  ceiling: Money | null;
  form: FormText;
  eligibility: Eligibility | null;
  formFingerprint: string;
  opens: string;
  closes: string;
  procedure: { graceMinutes: number } | null;
  tier: Tier | null;
  changes: { kind: 'DEADLINE_EXTENDED' | 'FORM_CORRECTED' | 'PLACES_ADDED'; at: string; reason: Text }[];
};

export const base = '/api/v1/applications';

export function useApplications(enabled = true) {
  return useQuery({ queryKey: ['applications', 'own'], queryFn: () => get<Line[]>(base), enabled });
}

export function useApplication(id: string, enabled = true) {
  return useQuery({ queryKey: ['applications', id], queryFn: () => get<Page>(`${base}/${id}`), enabled });
}

/** The draft as the server holds it. Not read anew behind a writer's back: the page holds what is being written. */
export function useDraft(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['draft', id],
    queryFn: () => get<Draft>(`${base}/${id}/draft`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** The same for who only reads it: as it stands at this moment. */
export function useDraftToRead(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['drafts', id, 'to-read'], queryFn: () => get<Draft>(`${base}/${id}/draft`), enabled });
}

export function useCall(id: string | undefined) {
  return useQuery({ queryKey: ['calls', id, 'to-write'], queryFn: () => get<Call>(`/api/v1/calls/${id}`), enabled: id !== undefined });
}
