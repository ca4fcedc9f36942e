import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { send } from '../../api';
import { tableOf, type TableAnswer } from './model';

function onVisible(heard: () => void): () => void {
  document.addEventListener('visibilitychange', heard);
  return () => document.removeEventListener('visibilitychange', heard);
}

/** Whether an element is on the reader's screen, in a window that is not hidden. */
function useIsSeen(): [boolean, (element: HTMLElement | null) => void] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [onScreen, setOnScreen] = useState(false);
  const visible = useSyncExternalStore(onVisible, () => document.visibilityState === 'visible');
  useEffect(() => {
    if (element === null) return;
    const watching = new IntersectionObserver((entries) => setOnScreen(entries.at(-1)?.isIntersecting === true));
    watching.observe(element);
    return () => watching.disconnect();
  }, [element]);
  return [visible && onScreen, setElement];
}

type Reading = {
  /** Up to where one had read when the page was opened; null until it is known. */
  before: number | null;
  /** What has to be on the screen for the messages to count as read: the end of the thread. */
  end: (element: HTMLElement | null) => void;
};

/** Tells the server how far one has read, once the end of the thread has been on the screen. */
export function useReading(application: string, answer: TableAnswer | undefined): Reading {
  const client = useQueryClient();
  const [before, setBefore] = useState<number | null>(null);
  const [seen, end] = useIsSeen();
  const read = answer?.read;
  const version = answer?.table.version;
  if (before === null && read !== undefined) setBefore(read);
  useEffect(() => {
    if (!seen || read === undefined || version === undefined || version <= read) return;
    // Should it fail, it stays unread, and the next look tells it again.
    void send(`${tableOf(application)}/reading`, { method: 'PUT', body: { version } }).then(
      () => client.invalidateQueries({ queryKey: ['conversations'] }),
      () => undefined,
    );
  }, [application, seen, read, version, client]);
  return { before, end };
}
