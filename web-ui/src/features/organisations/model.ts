import { useQuery } from '@tanstack/react-query';
import { get, send, type Right, type Role } from '../../api';
import type { Text } from '../../ui';

export type Kind = 'COMPANY' | 'AUTHORITY' | 'INVESTOR' | 'LABORATORY';
export type Registration = { kind: 'credit-code'; creditCode: string } | { kind: 'foreign'; country: string; register: string; number: string };
export type Profile = {
  summary: Text;
  industry: string | null;
  region: string | null;
  city: Text | null;
  foundedIn: number | null;
  employees: number | null;
  website: string | null;
};
export type Member = { person: string; role: Role; rights: Right[]; joined: boolean; since: string };
export type Organisation = {
  id: string;
  kind: Kind;
  name: Text;
  registration: Registration | null;
  verification: 'PENDING' | 'DECLINED' | 'DONE';
  authority: string | null;
  authorityName: Text | null;
  declineReason: string | null;
  profile: Profile | null;
  registeredAt: string;
  verifiedAt: string | null;
  members: Member[];
  version: number;
};
export type Page = { organisation: Organisation; names: Record<string, string>; etag: string | null };
export type Waiting = { id: string; kind: Kind; name: Text; registration: Registration | null; since: string };
export type CreditCodeCheck = { code: string; problem: string | null; position: number; sentence: string | null };

const base = '/api/v1/organisations';

export function useOrganisation(id: string) {
  return useQuery({
    queryKey: ['organisations', id],
    queryFn: async (): Promise<Page> => {
      const { body, etag } = await send<{ organisation: Organisation; names: Record<string, string> }>(`${base}/${id}`);
      return { ...body, etag };
    },
  });
}

export function useAwaiting() {
  return useQuery({ queryKey: ['organisations', 'awaiting'], queryFn: () => get<Waiting[]>(`${base}/awaiting-verification`) });
}

/** Asks the server about a code as one types it; nothing is asked before there is something to judge. */
export function useCreditCodeCheck(code: string, enabled: boolean) {
  return useQuery({
    queryKey: ['credit-code', code],
    queryFn: () => get<CreditCodeCheck>(`${base}/credit-codes/${encodeURIComponent(code)}`),
    enabled: enabled && code.trim().length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function registrationWords(registration: Registration | null): string {
  if (registration === null) return '–';
  return registration.kind === 'credit-code' ? registration.creditCode : `${registration.country} · ${registration.register} · ${registration.number}`;
}
