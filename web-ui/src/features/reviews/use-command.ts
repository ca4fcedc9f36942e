import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../api';

type Command = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; body?: unknown };

/** Sends one command of reviewing and reads anew what depends on it. */
export function useCommand(done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', body = {} }: Command) => send<{ id?: string }>(`/api/v1/${path}`, { method, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reviews'] });
      done?.();
    },
  });
}
