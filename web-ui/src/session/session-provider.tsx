import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { actAs, forgetUnsentBut, hearUpdates, isSignedIn, keepOnlyFor, onSession, refresh, speak, useMe, type Me, type Membership } from '../api';
import type { Language } from '../ui';

type Session = {
  state: 'unknown' | 'out' | 'in';
  me: Me | null;
  acting: Membership | null;
  choose: (membership: Membership | null) => void;
};

const SessionContext = createContext<Session>({ state: 'unknown', me: null, acting: null, choose: () => undefined });

export function useSession(): Session {
  return useContext(SessionContext);
}

const ORDER = ['OFFICER', 'FOUNDER', 'INVESTOR', 'EXPERT', 'PANELLIST', 'AUDITOR'];

/** Takes up the session, knows in which membership the person acts, and passes live updates on to the query cache. */
export function SessionProvider({ language, children }: { language: Language; children: ReactNode }) {
  const client = useQueryClient();
  const signedIn = useSyncExternalStore(onSession, isSignedIn);
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const me = useMe(signedIn).data ?? null;

  useEffect(() => {
    speak(language);
  }, [language]);

  useEffect(() => {
    if (isSignedIn()) setAsked(true);
    // where the server cannot say just now, the page begins as anybody's; what it asks for next tells what is wrong
    else void refresh().catch(() => false).finally(() => setAsked(true));
  }, []);

  // A session that merely ran out leaves what was written for the same person's return; another's return clears it.
  const account = signedIn ? me?.person.id : undefined;
  useEffect(() => {
    if (account === undefined) return;
    keepOnlyFor(account);
    void forgetUnsentBut(account);
  }, [account]);

  const acting = useMemo(() => {
    const joined = (me?.memberships ?? []).filter((membership) => membership.joined);
    const found = joined.find((membership) => `${membership.organisation}/${membership.role}` === chosen);
    return found ?? [...joined].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))[0] ?? null;
  }, [me, chosen]);
  actAs(acting === null ? null : { organisation: acting.organisation, role: acting.role });

  useEffect(() => {
    if (!signedIn) return;
    const ending = new AbortController();
    void hearUpdates((feature) => void client.invalidateQueries({ queryKey: [feature] }), ending.signal);
    return () => ending.abort();
  }, [signedIn, client]);

  const session = useMemo<Session>(
    () => ({
      state: signedIn ? 'in' : asked ? 'out' : 'unknown',
      me: signedIn ? me : null,
      acting,
      choose: (membership) => {
        setChosen(membership === null ? null : `${membership.organisation}/${membership.role}`);
        void client.invalidateQueries();
      },
    }),
    [signedIn, asked, me, acting, client],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
