import { useEffect, useState } from 'react';
import { serverNow } from '../../api';

/** A browser's timer holds no longer than this, some 24 days. */
const LONGEST = 2 ** 31 - 1;

/** Whether a moment has passed by the server's clock, however this machine's is set; the page hears of it as it happens. */
export function useHasPassed(at: string): boolean {
  const [now, setNow] = useState(() => serverNow().getTime());
  const left = new Date(at).getTime() - now;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setNow(serverNow().getTime()), Math.min(left, LONGEST));
    return () => clearTimeout(timer);
  }, [left]);
  return left <= 0;
}
