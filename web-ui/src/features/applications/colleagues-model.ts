import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { get, Problem, send } from '../../api';
import type { components } from '../../api/schema';
import { base, type Line } from './model';

type Schemas = components['schemas'];
export type Colleague = Schemas['PresenceColleague'];
export type Change = Schemas['RevisionChangeLine'];
export type Changes = Schemas['RevisionsAnswer'];
export type LastHand = Schemas['RevisionLastHandLine'];
export type SignOffs = Schemas['SignOffsAnswer'];
export type Signer = Schemas['SignOffSigner'];
type Presence = Schemas['PresenceAnswer'];

/** Where in a draft a page is: a part of its form and a question, or the whole. */
export type Place = { section: string | null; question: string | null };

/** As often as a page says that it is still there; the server forgets who has not for 25 seconds. */
const STILL_THERE = 10_000;

/**
 * Says where in the draft one is, and hears who else is there. `revision` is the draft's on the server. `ended` is the server's
 * word when this person may no longer read it.
 */
export function useColleagues(application: string, { section, question }: Place): { colleagues: Colleague[]; revision: number; ended: Problem | null } {
  const client = useQueryClient();
  const [page] = useState(() => crypto.randomUUID());
  const place = useRef<Place>({ section, question });
  const key = ['drafts', application, 'presence', page];
  const here = useQuery({
    queryKey: key,
    queryFn: async () => (await send<Presence>(`${base}/${application}/draft/presence`, { method: 'PUT', body: { page, ...place.current } })).body,
    refetchInterval: STILL_THERE,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    const before = place.current;
    place.current = { section, question };
    if (before.section !== section || before.question !== question) void client.invalidateQueries({ queryKey: ['drafts', application, 'presence', page] });
  }, [client, application, page, section, question]);
  useEffect(() => {
    // who cannot say so any more is gone by itself in half a minute
    const leave = () => void send(`${base}/${application}/draft/presence/${page}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [application, page]);
  return { colleagues: here.data?.colleagues ?? [], revision: here.data?.revision ?? 0, ended: here.error instanceof Problem && hasEnded(here.error) ? here.error : null };
}

/** Whether a refusal means that one may no longer read, or no longer write. */
export function hasEnded(problem: Problem): boolean {
  return problem.status === 403 || problem.status === 404;
}

/** Whose hand was last on each answer; read anew with each part of the form, and when a colleague has saved. */
export function useLastHands(application: string, section: string): Map<string, LastHand> {
  const hands = useQuery({ queryKey: ['drafts', application, 'last-hands', section], queryFn: () => get<LastHand[]>(`${base}/${application}/draft/last-hands`) });
  return new Map((hands.data ?? []).map((hand) => [hand.question, hand]));
}

/** Who is to sign off, compared with a revision of the draft. */
export function useSignOffs(application: string, revision: number) {
  return useQuery({ queryKey: ['drafts', application, 'sign-offs', revision], queryFn: () => get<SignOffs>(`${base}/${application}/draft/sign-offs`), placeholderData: (before) => before });
}

/** Drafts that wait for one's own signature. */
export function useAwaitingSignOff() {
  return useQuery({ queryKey: ['applications', 'awaiting-sign-off'], queryFn: () => get<Line[]>(`${base}/awaiting-sign-off`) });
}
