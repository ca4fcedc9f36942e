import { useQuery } from '@tanstack/react-query';
import type { Text } from '../ui';
import { get } from './session';

export type Role = 'FOUNDER' | 'OFFICER' | 'EXPERT' | 'PANELLIST' | 'INVESTOR' | 'AUDITOR';
export type Right = 'MANAGE' | 'WRITE' | 'SIGN';

export type Membership = {
  organisation: string;
  kind: 'COMPANY' | 'AUTHORITY' | 'INVESTOR' | 'LABORATORY';
  name: Text;
  verified: boolean;
  role: Role;
  rights: Right[];
  joined: boolean;
};

export type Me = { person: { id: string; name: string; mail: string; language: string }; memberships: Membership[] };

/** Who is signed in and what they are; read anew whenever an organisation of theirs changes. */
export function useMe(enabled: boolean) {
  return useQuery({ queryKey: ['organisations', 'me'], queryFn: () => get<Me>('/api/v1/me'), enabled });
}
