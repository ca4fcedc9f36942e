import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '../../api';
import type { components } from '../../api/schema';

export type Finds = components['schemas']['FindsAnswer'];
export type Find = Finds['finds'][number];

export const TELLINGS = ['AT_ONCE', 'DAILY', 'IN_PAGE', 'NEVER'] as const;
export type Telling = (typeof TELLINGS)[number];

/** Its first word is what live updates call them, so that a new find is read at once. */
const FINDS = ['finds'];
const base = '/api/v1/deal-finds';

/** A notice may be lost with its line; what it told of is read then. */
const AGAIN = 300_000;

export function useFinds() {
  return useQuery({ queryKey: FINDS, queryFn: () => get<Finds>(base), refetchInterval: AGAIN });
}

/** Says that these were seen; then the finds are read anew. */
export function useSee() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deals: string[]) => send(`${base}/seen`, { method: 'POST', body: { deals } }),
    onSuccess: () => client.invalidateQueries({ queryKey: FINDS }),
  });
}

/** How one is told of deals within the mandate of the firm acted for. */
export function useMandateTelling(firm: string) {
  return useQuery({ queryKey: [...FINDS, 'mandate', firm], queryFn: async () => (await get<components['schemas']['FindWanted']>(`${base}/mandate`)).telling });
}

export function useMandateTellingCommand(firm: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (telling: Telling) => send(`${base}/mandate`, { method: 'PUT', body: { telling } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...FINDS, 'mandate', firm] }),
  });
}

export function useStopMails(secret: string) {
  return useMutation({ mutationFn: () => send(`${base}/unsubscriptions/${encodeURIComponent(secret)}`, { method: 'POST' }) });
}
