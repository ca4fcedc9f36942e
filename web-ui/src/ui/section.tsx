import type { ReactNode } from 'react';
import { useId } from 'react';

/** A part of a page under its black rule. */
export function Section(props: { title: string; note?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="sec" aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        {props.note ? <span>{props.note}</span> : null}
      </header>
      {props.children}
    </section>
  );
}
