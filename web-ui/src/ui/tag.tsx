import type { ReactNode } from 'react';

export type TagKind = 'plain' | 'amber' | 'pine' | 'seal' | 'line';

/** One or two words of state. Seal red only for what has legal effect. */
export function Tag({ kind = 'plain', children }: { kind?: TagKind; children: ReactNode }) {
  return <span className={`tag ${kind === 'plain' ? '' : kind}`}>{children}</span>;
}
