import { useQuery } from '@tanstack/react-query';
import { get, send } from '../../api';
import type { components } from '../../api/schema';

/** The server's own types, by the names that docs/openapi.json gives them. */
type Schemas = components['schemas'];
type Answer = Schemas['OrganisationPageAnswer'];

export type Kind = Schemas['OrganisationKind'];
export type Registration = Schemas['Registration'];
export type Profile = Schemas['Profile'];
export type Page = Answer & { etag: string | null };

const base = '/api/v1/organisations';

export function useOrganisation(id: string) {
  return useQuery({
    queryKey: ['organisations', id],
    queryFn: async (): Promise<Page> => {
      const { body, etag } = await send<Answer>(`${base}/${id}`);
      return { ...body, etag };
    },
  });
}

export function useAwaiting() {
  return useQuery({ queryKey: ['organisations', 'awaiting'], queryFn: () => get<Schemas['OrganisationsWaiting'][]>(`${base}/awaiting-verification`) });
}

/** Asks the server about a code as one types it; nothing is asked before there is something to judge. */
export function useCreditCodeCheck(code: string, enabled: boolean) {
  return useQuery({
    queryKey: ['credit-code', code],
    queryFn: () => get<Schemas['OrganisationCreditCodeAnswer']>(`${base}/credit-codes/${encodeURIComponent(code)}`),
    enabled: enabled && code.trim().length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function registrationWords(registration: Registration | null): string {
  if (registration === null) return '–';
  return registration.kind === 'credit-code' ? registration.creditCode : `${registration.country} · ${registration.register} · ${registration.number}`;
}
