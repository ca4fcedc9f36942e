import type { ReactNode } from 'react';
import { useEffect } from 'react';

/** Crumb, heading with what is said beside it, one sentence, actions. The heading becomes the window's title. */
export function PageTitle(props: { title: string; beside?: ReactNode; crumb?: ReactNode; children?: ReactNode; actions?: ReactNode }) {
  useEffect(() => {
    document.title = props.title;
  }, [props.title]);
  return (
    <header className="title">
      <div>
        {props.crumb ? <div className="crumb">{props.crumb}</div> : null}
        <h1>{props.title}</h1>
        {props.beside}
        {props.children ? <p>{props.children}</p> : null}
      </div>
      {props.actions ? <div className="acts">{props.actions}</div> : null}
    </header>
  );
}
