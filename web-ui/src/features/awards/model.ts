import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../../api';
import type { components } from '../../api/schema';
import type { Money, Text } from '../../ui';

/** The private money that closed rounds have put beside an award, and how many times the award it is. */
export type Leverage = { invested: Money; ratio: number };

export type State = 'OFFERED' | 'ACCEPTED' | 'DECLINED';
export type Award = {
  award: string;
  decision: string;
  application: string;
  call: string;
  authority: string;
  authorityName: Text | null;
  company: string;
  companyName: Text | null;
  number: string;
  title: Text;
  amount: Money;
  state: State;
  revoked: boolean;
  leverage: Leverage | null;
  offeredAt: string;
  answeredAt: string | null;
  declineReason: string | null;
  version: number;
};
export type Registered = {
  number: string;
  company: string;
  companyName: Text | null;
  authority: string;
  authorityName: Text | null;
  call: string;
  title: Text;
  amount: Money;
  acceptedAt: string;
  revoked: boolean;
  leverage: Leverage | null;
};
export type Register = { awards: Registered[]; next: string | null };

/** What one closed round has put beside an award, by which document. */
export type Closing = components['schemas']['AwardsClosing'];

export const base = '/api/v1/awards';

export function useRegister() {
  return useInfiniteQuery({
    queryKey: ['awards', 'register'],
    queryFn: ({ pageParam }) => get<Register>(`${base}/register${pageParam ? `?after=${encodeURIComponent(pageParam)}` : ''}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

export function useAwards() {
  return useQuery({ queryKey: ['awards', 'own'], queryFn: () => get<Award[]>(base) });
}

export function useAward(id: string) {
  return useQuery({ queryKey: ['awards', id], queryFn: () => get<Award>(`${base}/${id}`) });
}

export function useClosings(id: string) {
  return useQuery({ queryKey: ['awards', id, 'closings'], queryFn: () => get<Closing[]>(`${base}/${id}/closings`) });
}
