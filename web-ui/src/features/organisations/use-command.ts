import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../api';

type Command = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; body?: unknown; ifMatch?: string | null };

/** Sends one command about an organisation and reads anew what depends on it. */
export function useCommand(done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method = 'POST', ...rest }: Command) => send(`/api/v1/organisations/${path}`, { method, ...rest }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['organisations'] });
      done?.();
    },
  });
}
