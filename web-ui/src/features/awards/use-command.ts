import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../api';
import { base } from './model';

/** Sends one answer to an award and reads the awards anew. */
export function useCommand(done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body = {} }: { path: string; body?: unknown }) => send(`${base}/${path}`, { method: 'POST', body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['awards'] });
      done?.();
    },
  });
}
