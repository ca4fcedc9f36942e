import { useQuery } from '@tanstack/react-query';
import { get, send } from '../../api';
import type { Text } from '../../ui';
import type { KeptBack } from '../applications';

export type Stage = 'OPENED' | 'DECLARED' | 'RECUSED' | 'SUBMITTED' | 'REVEALED';
export type Money = { amount: string; currency: string };
export type Criterion = { code: string; name: Text; description: Text; weight: number; threshold: number | null; levels: Text[] };
export type Scores = { points: Record<string, number>; comments: Record<string, string> };
export type PaperBefore = { question: string; sha256: string; mediaType: string; size: number };
export type Before = {
  title: Text | null;
  requested: Money | null;
  industry: string | null;
  form: { schema: string; layout: string };
  answers: string | null;
  papers: PaperBefore[];
  keptBack: KeptBack[];
};
export type Review = {
  review: string;
  stage: Stage;
  code: string;
  call: string;
  callTitle: Text;
  rubric: { criteria: Criterion[] };
  openedAt: string;
  declaredAt: string | null;
  submittedAt: string | null;
  application: Before | null;
  own: Scores | null;
  tenths: number | null;
  version: number;
};
export type Draft = { scores: Scores; version: number; savedAt: string };
export type ReviewAnswer = { review: Review; draft: Draft | null };
export type WaitingReview = {
  review: string;
  stage: Stage;
  code: string;
  call: string;
  callTitle: Text;
  title: Text | null;
  industry: string | null;
  since: string;
};

export const base = '/api/v1/reviews';

export function useWorklist() {
  return useQuery({ queryKey: ['reviews', 'worklist'], queryFn: () => get<WaitingReview[]>(base) });
}

export function useReview(id: string) {
  return useQuery({ queryKey: ['reviews', id], queryFn: () => get<ReviewAnswer>(`${base}/${id}`) });
}

export function saveDraft(id: string, scores: Scores, over: number): Promise<Draft> {
  return send<Draft>(`${base}/${id}/draft`, { method: 'PUT', body: scores, ifMatch: `"${over}"` }).then(({ body }) => body);
}

export function waits(stage: Stage): boolean {
  return stage === 'OPENED' || stage === 'DECLARED';
}

const HIGHEST = 5;

/** What a criterion gives of its weight, in tenths of a point. */
export function tenthsOf(criterion: Criterion, scores: Scores): number {
  return (criterion.weight * (scores.points[criterion.code] ?? 0) * 10) / HIGHEST;
}

/** The weighted total in tenths, rounded down as the server does. */
export function totalTenths(criteria: Criterion[], scores: Scores): number {
  return Math.floor(criteria.reduce((sum, criterion) => sum + tenthsOf(criterion, scores), 0));
}

export function points(tenths: number): string {
  return (tenths / 10).toFixed(1);
}
