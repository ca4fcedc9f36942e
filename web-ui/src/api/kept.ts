import { useState } from 'react';

/**
 * What a person writes in a longer form and has not sent stays in this browser, under the account that wrote it.
 *
 * In localStorage, not sessionStorage: a browser that closes a tab for want of memory, a crash and a session that ran out
 * would each take the latter along, and what sign-out clears is cleared for every tab at once. The price is that the words
 * outlive the tab; so sign-out takes them away, so does another person's sign-in on this browser, and so does time.
 */
const PREFIX = 'roundtable.kept/';
const DAYS = 14;

/** `from` is the version, or the template, that the work was begun from. */
export type Kept<T> = { work: T; from: string | null; at: string };

const placeOf = (account: string, what: string) => `${PREFIX}${account}/${what}`;

/** A store that is full, switched off or refused keeps nothing; the form goes on, as it does without one. */
function attempt<T>(act: (store: Storage) => T, otherwise: T): T {
  try {
    return act(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return otherwise;
    throw error;
  }
}

/** Whether it is kept. What was kept before is not left to stand for what could not be. */
export function keep(account: string, what: string, work: unknown, from: string | null, now = new Date()): boolean {
  const place = placeOf(account, what);
  const kept = attempt((store) => {
    store.setItem(place, JSON.stringify({ work, from, at: now.toISOString() } satisfies Kept<unknown>));
    return true;
  }, false);
  if (!kept) forget(account, what);
  return kept;
}

export function forget(account: string, what: string): void {
  attempt((store) => store.removeItem(placeOf(account, what)), undefined);
}

/** What this account has kept of `what`, unless it is too old or no longer of the form's shape. */
export function keptOf<T>(account: string, what: string, now = new Date()): Kept<T> | null {
  const kept = parsed(attempt((store) => store.getItem(placeOf(account, what)), null));
  return kept === null || isOld(kept, now) ? null : (kept as Kept<T>);
}

/** At sign-in: what others left on this browser goes, and what is too old. */
export function keepOnlyFor(account: string, now = new Date()): void {
  clear((place, text) => !place.startsWith(placeOf(account, '')) || isOld(parsed(text), now));
}

/** At sign-out: nothing stays. */
export function forgetAll(): void {
  clear(() => true);
}

function clear(goes: (place: string, text: string | null) => boolean): void {
  attempt((store) => {
    const places = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
    for (const place of places) if (place.startsWith(PREFIX) && goes(place, store.getItem(place))) store.removeItem(place);
  }, undefined);
}

function parsed(text: string | null): Kept<unknown> | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Kept<unknown>> | null;
    return kept && typeof kept.at === 'string' && 'work' in kept ? { work: kept.work, from: kept.from ?? null, at: kept.at } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // cut short by another hand: nobody can read it
    throw error;
  }
}

const isOld = (kept: Kept<unknown> | null, now: Date) => kept === null || !(now.getTime() - Date.parse(kept.at) < DAYS * 86_400_000);

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

/** Kept by an earlier build, work may lack what the form has since come to ask. */
function fits(work: unknown, start: object): boolean {
  if (typeof work !== 'object' || work === null) return false;
  return Object.entries(start).every(([name, value]) => {
    const found = (work as Record<string, unknown>)[name];
    return value === null || found === null ? found !== undefined : kindOf(found) === kindOf(value);
  });
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** `changedSince`: the record has another version now than the one that the restored work was begun from. */
export type Restored = { at: string; changedSince: boolean };

export type Keeping<T> = {
  work: T;
  /** What the work was begun from: the version to send along. */
  from: string | null;
  restored: Restored | null;
  change: (work: T) => void;
  /** The server has it, or it is not wanted any more. */
  forget: () => void;
  /** Begins anew from what the server has. */
  discard: () => void;
};

/**
 * The state of a form that is kept as one types. The account that began the form keeps it, also when its session ends
 * meanwhile; without one, nothing is kept.
 *
 * @param what names the form and what it is about, as `deals/<id>`
 * @param start what the form holds before anything is written
 */
export function useKept<T extends object>(account: string | null, what: string, start: T, from: string | null = null): Keeping<T> {
  const [owner] = useState(account);
  const [begun] = useState(() => {
    const kept = owner === null ? null : keptOf<T>(owner, what);
    return kept !== null && fits(kept.work, start) && !same(kept.work, start) ? kept : null;
  });
  const [state, setState] = useState({ start, work: begun?.work ?? start, from: begun ? begun.from : from });
  const [restored, setRestored] = useState<Restored | null>(begun && { at: begun.at, changedSince: begun.from !== from });
  const drop = () => {
    if (owner !== null) forget(owner, what);
  };
  return {
    work: state.work,
    from: state.from,
    restored,
    change: (work) => {
      setState({ ...state, work });
      if (same(work, state.start)) drop();
      else if (owner !== null) keep(owner, what, work, state.from);
    },
    forget: drop,
    discard: () => {
      drop();
      setState({ start, work: start, from });
      setRestored(null);
    },
  };
}
