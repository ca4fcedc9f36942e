import { useQuery } from '@tanstack/react-query';
import { get, useCommand as useAnyCommand } from '../../api';
import type { Money, Text } from '../../ui';
import type { Outcome } from './verification';

export type State = 'PREPARED' | 'RATIFIED' | 'SEALED' | 'REVOKED';
export type Decision = {
  decision: string;
  authority: string;
  call: string;
  callTitle: Text | null;
  application: string;
  applicationNumber: string | null;
  company: string;
  companyName: Text | null;
  number: string;
  outcome: Outcome;
  amount: Money | null;
  reasons: Text;
  state: State;
  preparedBy: string | null;
  preparedAt: string;
  ratifiedBy: string | null;
  ratifiedAt: string | null;
  confirmedBy: string | null;
  confirmedAt: string | null;
  sha256: string | null;
  key: string | null;
  revokedBy: string | null;
  revokedAt: string | null;
  revocation: Text | null;
  version: number;
};
export type Undecided = {
  application: string;
  number: string;
  title: Text | null;
  company: string;
  companyName: Text | null;
  call: string;
  callTitle: Text;
  panel: string;
  requested: Money | null;
  ceiling: Money | null;
  tenths: number[];
  since: string;
};
export type Table = { decisions: Decision[]; undecided: Undecided[]; names: Record<string, string> };
export type DecisionAnswer = { decision: Decision; names: Record<string, string> };
export type Revealed = { review: string; code: string; person: string | null; scores: { points: Record<string, number>; comments: Record<string, string> } | null; tenths: number; submittedAt: string | null };

export const base = '/api/v1/decisions';

export function useTable(enabled = true) {
  return useQuery({ queryKey: ['decisions', 'table'], queryFn: () => get<Table>(base), enabled });
}

export function useDecision(id: string) {
  return useQuery({ queryKey: ['decisions', id], queryFn: () => get<DecisionAnswer>(`${base}/${id}`) });
}

export function useRevealed(application: string) {
  return useQuery({
    queryKey: ['reviews', 'revealed', application],
    queryFn: () => get<{ reviews: Revealed[]; names: Record<string, string> }>(`/api/v1/applications/${application}/reviews`),
  });
}

/** Sends one command of deciding and reads anew what depends on it: the decision, and the award that it offers. */
export const useCommand = (done?: () => void) => useAnyCommand('', ['decisions', 'awards'], done);

export function meanTenths(tenths: number[]): number {
  return tenths.length === 0 ? 0 : tenths.reduce((sum, each) => sum + each, 0) / tenths.length;
}

export type Ranked = Undecided & { rank: number };

/** By mean score within the call, best first; equal means share a rank. */
export function ranked(undecided: Undecided[]): Ranked[] {
  const sorted = [...undecided].sort((a, b) => meanTenths(b.tenths) - meanTenths(a.tenths));
  return sorted.map((each) => ({ ...each, rank: 1 + sorted.filter((other) => meanTenths(other.tenths) > meanTenths(each.tenths)).length }));
}

/** Whether a decision waits for this person in this role. Nobody ratifies what they prepared, or confirms what they ratified. */
export function waitsFor(decision: Decision, role: string | undefined, person: string | undefined): boolean {
  if (decision.state === 'PREPARED') return role === 'PANELLIST' && decision.preparedBy !== person;
  return decision.state === 'RATIFIED' && (role === 'PANELLIST' || role === 'OFFICER') && decision.ratifiedBy !== person;
}

/** A text typed in one language or both, as the server takes it. */
export function textOf(zh: string, en: string): Text & { original: string; machine: boolean } {
  return { ...(zh.trim() ? { zh: zh.trim() } : {}), ...(en.trim() ? { en: en.trim() } : {}), original: zh.trim() ? 'ZH' : 'EN', machine: false };
}
