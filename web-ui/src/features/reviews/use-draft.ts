import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../../api';
import { saveDraft, type Draft, type Scores } from './model';

export type SaveStage = { state: 'unsaved' } | { state: 'saving' } | { state: 'saved'; at: string } | { state: 'kept'; since: string } | { state: 'conflicted' };

const STILL_TYPING = 700;
const TRY_AGAIN = 4_000;
const NOTHING: Scores = { points: {}, comments: {} };

/**
 * What is being written, saved over the version that it began from. One saving at a time; what was written meanwhile follows.
 * Where another window has saved since, nothing is overwritten until the writer says which shall stand.
 */
export function useDraft(review: string, before: Draft | null) {
  const [scores, setScores] = useState<Scores>(before?.scores ?? NOTHING);
  const [stage, setStage] = useState<SaveStage>(before ? { state: 'saved', at: before.savedAt } : { state: 'unsaved' });
  const latest = useRef(scores);
  const version = useRef(before?.version ?? 0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);
  const dirty = useRef(false);

  const later = useCallback((save: () => void, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, after);
  }, []);

  const save = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    if (running.current) return running.current.then(() => (dirty.current ? save() : undefined));
    if (!dirty.current) return Promise.resolve();
    const written = latest.current;
    dirty.current = false;
    setStage({ state: 'saving' });
    running.current = saveDraft(review, written, version.current)
      .then((saved) => {
        version.current = saved.version;
        setStage({ state: 'saved', at: saved.savedAt });
      })
      .catch((error: unknown) => {
        dirty.current = true;
        if (error instanceof Problem && error.code === 'version-stale') {
          setStage({ state: 'conflicted' });
          return;
        }
        setStage((before) => (before.state === 'kept' ? before : { state: 'kept', since: new Date().toISOString() }));
        later(() => void save(), TRY_AGAIN);
      })
      .finally(() => {
        running.current = null;
      });
    return running.current;
  }, [review, later]);

  const change = useCallback(
    (next: Scores) => {
      latest.current = next;
      dirty.current = true;
      setScores(next);
      later(() => void save(), STILL_TYPING);
    },
    [later, save],
  );

  /** Takes the other window's version as the one to write over, with these scores. */
  const settle = useCallback(
    (theirs: Draft | null, chosen: Scores) => {
      version.current = theirs?.version ?? 0;
      change(chosen);
      void save();
    },
    [change, save],
  );

  /** Nothing is saved any more, so that nothing follows what is about to be handed in. A change begins anew. */
  const rest = useCallback(async () => {
    clearTimeout(timer.current);
    dirty.current = false;
    await running.current;
    clearTimeout(timer.current);
    dirty.current = false;
  }, []);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      if (dirty.current) void save();
    };
  }, [save]);

  return { scores, stage, change, rest, settle };
}
