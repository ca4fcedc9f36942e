import { useQuery } from '@tanstack/react-query';
import type { components } from './schema';
import { send } from './session';

type Schemas = components['schemas'];
export type Role = Schemas['Role'];
export type Right = Schemas['Right'];
export type Membership = Schemas['Membership'];
export type Me = Schemas['PeopleMeAnswer'];

/**
 * Who is signed in and what they are; read anew whenever an organisation of theirs changes. Asked for as oneself: a membership that has
 * ended must not stand in the way of being told so.
 */
export function useMe(enabled: boolean) {
  return useQuery({ queryKey: ['organisations', 'me'], queryFn: async () => (await send<Me>('/api/v1/me', { headers: { 'Acting-As': '' } })).body, enabled });
}
