import type { Membership } from '../../api';
import { useSession } from '../../session/session-provider';

/** As whom the reader acts; null for a visitor, and for who belongs to nothing. */
export function useActing(): Membership | null {
  const { state, acting } = useSession();
  return state === 'in' ? acting : null;
}
