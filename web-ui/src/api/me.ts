import { useQuery } from '@tanstack/react-query';
import type { components } from './schema';
import { get } from './session';

type Schemas = components['schemas'];
export type Role = Schemas['Role'];
export type Right = Schemas['Right'];
export type Membership = Schemas['Membership'];
export type Me = Schemas['PeopleMeAnswer'];

/** Who is signed in and what they are; read anew whenever an organisation of theirs changes. */
export function useMe(enabled: boolean) {
  return useQuery({ queryKey: ['organisations', 'me'], queryFn: () => get<Me>('/api/v1/me'), enabled });
}
