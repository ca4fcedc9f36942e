import { useQuery } from '@tanstack/react-query';
import { get } from '../../api';
import type { Money, Text } from '../../ui';

export type Conflict = 'DECLARED' | 'ORGANISATION';
export type SeatStage = 'READING' | 'IN' | 'RECUSED';
export type ExpertColumn = { expert: string; person: string; fields: string[]; active: boolean; reading: number };
export type Assigned = { review: string; expert: string; stage: SeatStage; at: string; tenths: number | null };
export type ApplicationRow = {
  application: string;
  number: string;
  title: Text | null;
  company: string;
  companyName: Text | null;
  requested: Money | null;
  industry: string | null;
  code: string | null;
  assigned: Assigned[];
  conflicts: { expert: string; kind: Conflict }[];
  in: number;
  completeAt: string | null;
};
export type Matrix = {
  call: string;
  callNumber: string;
  callTitle: Text;
  panel: string | null;
  expertsPerApplication: number;
  experts: ExpertColumn[];
  applications: ApplicationRow[];
  version: number;
};
export type MatrixAnswer = { matrix: Matrix; names: Record<string, string> };
export type PoolEntry = {
  id: string;
  authority: string;
  person: string;
  fields: string[];
  conflicts: { organisation: string; name: Text | null }[];
  active: boolean;
  reading: number;
  done: number;
};
export type PoolAnswer = { experts: PoolEntry[]; names: Record<string, string> };
/** What adding an expert needs of the authority. */
export type Members = { organisation: { members: { person: string; role: string; joined: boolean }[] }; names: Record<string, string> };

export function usePanel(call: string) {
  return useQuery({ queryKey: ['reviews', 'panel', call], queryFn: () => get<MatrixAnswer>(`/api/v1/calls/${call}/panel`) });
}

export function usePool(enabled: boolean) {
  return useQuery({ queryKey: ['reviews', 'pool'], queryFn: () => get<PoolAnswer>('/api/v1/experts'), enabled });
}

export function useMembers(authority: string | undefined) {
  return useQuery({
    queryKey: ['organisations', authority, 'members'],
    queryFn: () => get<Members>(`/api/v1/organisations/${authority}`),
    enabled: authority !== undefined,
  });
}

export type Fit = 'match' | 'near' | 'apart';

const leading = (field: string) => field.split('/')[0];

/** How near an expert's fields are to an application's: the same, of the same industry, or of another. */
export function fitOf(expert: ExpertColumn, row: ApplicationRow): Fit {
  const { industry } = row;
  if (industry === null) return 'apart';
  if (expert.fields.includes(industry)) return 'match';
  return expert.fields.some((field) => leading(field) === leading(industry)) ? 'near' : 'apart';
}

export type Cell = 'free' | 'conflict' | SeatStage;

export function cellOf(expert: ExpertColumn, row: ApplicationRow): Cell {
  const seat = row.assigned.find((each) => each.expert === expert.expert);
  if (seat) return seat.stage;
  return row.conflicts.some((each) => each.expert === expert.expert) ? 'conflict' : 'free';
}

/** Seats that count: a recused expert's does not. */
export function readersOf(row: ApplicationRow): number {
  return row.assigned.filter((each) => each.stage !== 'RECUSED').length;
}
