import type { ReactNode } from 'react';

/** A ledger: hairlines between, no boxes. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

/** What waits or is listed: words left, state and one action right. */
export function Row(props: { title: ReactNode; children?: ReactNode; tag?: ReactNode; action?: ReactNode }) {
  return (
    <li className="row">
      <div className="what">
        <b>{props.title}</b>
        {props.children ? <span className="cap">{props.children}</span> : null}
      </div>
      <div className="act">
        {props.tag}
        {props.action}
      </div>
    </li>
  );
}
