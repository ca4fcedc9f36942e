import { useEffect, useState, useSyncExternalStore } from 'react';
import { get, keeperOf, send } from '../../api';
import { DraftSaver, type Kept, type Saved, type Snapshot } from './draft-saver';
import { base, type Draft } from './model';

/** The saver of one application's draft, for as long as its page is open. */
export function useDraftSaver(application: string, person: string, draft: Draft): { saver: DraftSaver; draft: Snapshot } {
  const [saver] = useState(
    () =>
      new DraftSaver(
        draft,
        {
          save: async (form, answers, seen, setAside) => {
            const path = `${base}/${application}/draft`;
            const body = { form, answers, ...(setAside.length > 0 ? { setAside } : {}) };
            return (await send<Saved>(path, { method: 'PUT', body, ifMatch: `"${seen}"` })).body;
          },
          read: () => get<Draft>(`${base}/${application}/draft`),
        },
        keeperOf<Kept>(person, application),
      ),
  );
  useEffect(() => {
    void saver.resume();
    const back = () => void saver.flush();
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('online', back);
      saver.close();
    };
  }, [saver]);
  return { saver, draft: useSyncExternalStore(saver.subscribe, saver.read) };
}
