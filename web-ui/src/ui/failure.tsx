import type { ReactNode } from 'react';
import { State } from './states';

/** What went wrong, in the server's words, and a way on. */
export function Failure(props: { title: string; error: Error; action?: ReactNode }) {
  return (
    <State title={props.title} role="alert" action={props.action}>
      {props.error.message}
    </State>
  );
}
