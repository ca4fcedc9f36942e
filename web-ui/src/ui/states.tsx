import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

/** First what happened, then what can be done; never an apology alone. */
export function State(props: { title: string; children?: ReactNode; action?: ReactNode; role?: 'status' | 'alert' }) {
  return (
    <div className="state" role={props.role ?? 'status'}>
      <b>{props.title}</b>
      {props.children ? <span className="quiet">{props.children}</span> : null}
      {props.action}
    </div>
  );
}

/** The page's geometry while it loads; only after a moment, so that quick answers do not flicker. */
export function Loading({ label, rows = 6 }: { label: string; rows?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={label} className="skeleton">
      {shown ? Array.from({ length: rows }, (_, index) => <i key={index} />) : null}
    </div>
  );
}
