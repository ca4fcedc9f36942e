import { useMutation, useQueryClient, type MutateOptions } from '@tanstack/react-query';
import { useRef } from 'react';
import { send, type Answer } from './session';

export type Command = { path: string; method?: 'POST' | 'PUT' | 'DELETE'; body?: unknown };
export type Made = { id?: string };

/**
 * Sends commands, one at a time: a second press before the first is answered is the same press. Then reads anew what depends
 * on them.
 *
 * @param reads the features to read anew
 */
export function useCommand(base: string, reads: string[], done?: () => void) {
  const client = useQueryClient();
  const busy = useRef(false);
  const mutation = useMutation({
    mutationFn: ({ path, method = 'POST', body = {} }: Command) => send<Made>(`${base}${path}`, { method, body }),
    onSuccess: async () => {
      await Promise.all(reads.map((feature) => client.invalidateQueries({ queryKey: [feature] })));
      done?.();
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  const mutate = (command: Command, options?: MutateOptions<Answer<Made>, Error, Command>) => {
    if (busy.current) return;
    busy.current = true;
    mutation.mutate(command, options);
  };
  return { ...mutation, mutate };
}
