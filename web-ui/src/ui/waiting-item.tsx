import type { ReactNode } from 'react';
import { useWords } from '../i18n';
import { Tag, type TagKind } from './tag';

/** Below this many days a deadline is drawn in amber. */
const SOON = 5;

/** One thing that waits for me: what, why, how long, and its one button. A row of `Rows`. */
export function WaitingItem(props: {
  title: ReactNode;
  note?: ReactNode;
  /** Days that remain, negative when late; null: no limit; undefined: something new to read. */
  daysLeft?: number | null | undefined;
  /** The one thing to do: a button, or a link that looks like one. */
  action: ReactNode;
}) {
  const words = useWords('ui');
  const { daysLeft } = props;
  const age = (): [TagKind, string] => {
    if (daysLeft === undefined) return ['pine', words('new')];
    if (daysLeft === null) return ['plain', words('noLimit')];
    if (daysLeft < 0) return ['amber', words('daysLate', { count: -daysLeft })];
    return [daysLeft < SOON ? 'amber' : 'plain', daysLeft === 0 ? words('dueToday') : words('daysLeft', { count: daysLeft })];
  };
  const [kind, said] = age();
  return (
    <li className="waiting-item">
      <p className="waiting-title">{props.title}</p>
      <p className="waiting-age"><Tag kind={kind}>{said}</Tag></p>
      <p className="cap waiting-note">{props.note}</p>
      <div className="waiting-action">{props.action}</div>
    </li>
  );
}
