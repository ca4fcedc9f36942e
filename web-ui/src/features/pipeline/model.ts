import { useQuery } from '@tanstack/react-query';
import { get, Problem, useCommand } from '../../api';
import type { components } from '../../api/schema';
import type { Money, Text } from '../../ui';
import type { Match } from '../deals';

type Answers = components['schemas'];

export const PASS_REASONS = ['OUTSIDE_MANDATE', 'TOO_EARLY', 'TICKET', 'VALUATION', 'MARKET', 'PRODUCT', 'TEAM', 'CONFLICT', 'CAPACITY', 'OTHER'] as const;
export type PassReason = (typeof PASS_REASONS)[number];
export const CLOSENESSES = ['CLOSE', 'WORKED_TOGETHER', 'MET'] as const;
export type Closeness = (typeof CLOSENESSES)[number];

export type Column = { code: string; name: Text };
export type Columns = { columns: Column[] };
export type Pursued = {
  pursuit: string;
  firm: string;
  deal: string;
  company: string;
  companyName: Text | null;
  column: string;
  /** Every stage that it has ever stood in. */
  reached: string[];
  passed: boolean;
  owner: string | null;
  startedAt: string;
  movedAt: string;
  passReason: PassReason | null;
  passWords: string | null;
  passedAt: string | null;
  introduction: 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED' | null;
  notes: number;
  known: number;
};
export type Deal = {
  headline: Text;
  industry: string;
  stage: string;
  region: string;
  city: Text | null;
  asked: Money | null;
  closes: string | null;
  awards: { award: string; amount: Money }[];
};
export type Task = { task: string; words: string | null; due: string; assignee: string | null; finishedAt: string | null };
export type Note = { note: string; words: string | null; by: string; at: string };
export type Known = { acquaintance: string; organisation: string; person: string; closeness: Closeness; words: string | null };
export type Invested = { amount: Money; closedOn: string; besideAward: boolean };
export type Card = { pursuit: Pursued; deal: Deal | null; match: Match | null; next: Task | null; tasks: number; room: string | null; invested: Invested | null };
export type Names = Record<string, string>;
export type Board = { firm: string; stages: Columns; cards: Card[]; colleagues: string[]; names: Names };
export type PursuitAnswer = {
  pursuit: Pursued;
  deal: Deal | null;
  room: string | null;
  invested: Invested | null;
  stages: Columns;
  notes: Note[];
  tasks: Task[];
  known: Known[];
  colleagues: string[];
  names: Names;
};
export type Passed = { firm: string; firmName: Text | null; reason: PassReason; words: string | null; at: string };

export const API = '/api/v1/';

/** Keys begin with the feature's word, so that live updates read them anew; a board is its firm's own. */
export function useBoard(firm: string | null) {
  return useQuery({ queryKey: ['pipeline', 'board', firm], queryFn: (): Promise<Board> => get<Answers['PipelineBoardAnswer']>('/api/v1/pipeline'), enabled: firm !== null });
}

export function usePursuit(pursuit: string, firm: string | null) {
  return useQuery({
    queryKey: ['pipeline', 'pursuit', pursuit, firm],
    queryFn: (): Promise<PursuitAnswer> => get<Answers['PursuitPageAnswer']>(`/api/v1/pipeline/pursuits/${pursuit}`),
    enabled: firm !== null,
  });
}

/** How the firm follows a deal; null where it does not. */
export function useOfDeal(deal: string, firm: string) {
  return useQuery({
    queryKey: ['pipeline', 'of-deal', deal, firm],
    queryFn: async (): Promise<Pursued | null> => {
      try {
        return await get<Answers['PursuitsPursued']>(`/api/v1/pipeline/pursuits/of-deal/${deal}`);
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });
}

export function usePasses(deal: string) {
  return useQuery({ queryKey: ['pipeline', 'passes', deal], queryFn: (): Promise<Passed[]> => get<Answers['PursuitsPassed'][]>(`/api/v1/deals/${deal}/passes`) });
}

export function usePipelineCommand(done?: () => void) {
  return useCommand(API, ['pipeline'], done);
}
