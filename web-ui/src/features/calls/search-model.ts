import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send, type Send } from '../../api';
import type { components } from '../../api/schema';
import type { Filters } from './filters';

export type SavedSearch = components['schemas']['SavedSearchesSearch'];

const base = '/api/v1/saved-searches';
const key = ['saved-searches'];

export const useSavedSearches = () => useQuery({ queryKey: key, queryFn: () => get<SavedSearch[]>(base) });

/** One change of one's saved searches; then they are read anew. */
export function useSearchCommand(done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path = '', method, body }: { path?: string; method: NonNullable<Send['method']>; body?: unknown }) => send(`${base}${path}`, { method, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key });
      done?.();
    },
  });
}

/** A saved search as the list's filters. */
export function filtersIn({ q, phase, kind, industry }: SavedSearch): Filters {
  return { ...(q ? { q } : {}), ...(phase ? { phase } : {}), ...(kind ? { kind } : {}), ...(industry ? { industry } : {}) };
}
