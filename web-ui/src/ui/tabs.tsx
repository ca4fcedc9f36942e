import type { ReactNode } from 'react';

/** The parts of one record, each with an address of its own: pass links, with `aria-current="page"` on the open one. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}
