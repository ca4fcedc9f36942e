import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type BannerKind = 'pine' | 'amber' | 'seal';

const ICONS: Record<BannerKind, IconName> = { pine: 'check', amber: 'warn', seal: 'cross' };

/** One line at the head of what it is about. Red ones interrupt a screen reader, the others wait. */
export function Banner({ kind, children, end }: { kind: BannerKind; children: ReactNode; end?: ReactNode }) {
  return (
    <div className={`banner ${kind}`} role={kind === 'seal' ? 'alert' : 'status'}>
      <Icon name={ICONS[kind]} />
      <span>{children}</span>
      {end ? <span className="banner-end">{end}</span> : null}
    </div>
  );
}
