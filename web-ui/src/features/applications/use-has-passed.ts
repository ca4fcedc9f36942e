import { useEffect, useState } from 'react';

/** A browser's timer holds no longer than this, some 24 days. */
const LONGEST = 2 ** 31 - 1;

/** Whether a moment has passed by this machine's clock; the page hears of it as it happens. The server's clock decides. */
export function useHasPassed(at: string): boolean {
  const [now, setNow] = useState(() => Date.now());
  const left = new Date(at).getTime() - now;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(left, LONGEST));
    return () => clearTimeout(timer);
  }, [left]);
  return left <= 0;
}
