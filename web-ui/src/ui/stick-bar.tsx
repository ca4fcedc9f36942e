import type { ReactNode } from 'react';

/** A phone's actions, always under the thumb. On a wide screen the page shows them in place and this is not drawn. */
export function StickBar({ children }: { children: ReactNode }) {
  return <div className="stick">{children}</div>;
}
