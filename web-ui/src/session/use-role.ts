import { useEffect } from 'react';
import type { Membership, Role } from '../api';
import { useSession } from './session-provider';

/**
 * A page that belongs to one role is used in it: the first membership that fits is taken up. Null while there is none, and
 * until it has been taken up.
 *
 * @param roles in the order in which they are preferred
 */
export function useRole(roles: readonly Role[], organisation?: string): Membership | null {
  const { me, acting, choose } = useSession();
  const fits = (membership: Membership | null): membership is Membership =>
    membership !== null && roles.includes(membership.role) && (organisation === undefined || membership.organisation === organisation);
  const wanted = fits(acting)
    ? acting
    : (roles.flatMap((role) => me?.memberships.filter((each) => each.joined && each.role === role && fits(each)) ?? [])[0] ?? null);
  const switching = wanted !== null && wanted !== acting;
  useEffect(() => {
    if (switching) choose(wanted);
  });
  return switching ? null : wanted;
}
