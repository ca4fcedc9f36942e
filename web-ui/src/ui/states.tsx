import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n';
import { Banner } from './banner';
import { Button } from './button';
import { time, type When } from './dates';

/* The states that every page shares. The first sentence says what happened, the second what can be done; never an apology alone. */

/** Nothing there yet, nothing under these conditions, or any other plain word about the whole of a place. `page`: it is all that the page has to say, and its heading. */
export function State(props: { title: string; children?: ReactNode; action?: ReactNode; note?: ReactNode; role?: 'status' | 'alert'; page?: boolean }) {
  useEffect(() => {
    if (props.page) document.title = props.title;
  }, [props.page, props.title]);
  return (
    <div className="state" role={props.role ?? 'status'}>
      {props.page ? <h1>{props.title}</h1> : <b>{props.title}</b>}
      {props.children ? <span className="quiet">{props.children}</span> : null}
      {props.note ? <span className="cap">{props.note}</span> : null}
      {props.action ? <div className="state-acts">{props.action}</div> : null}
    </div>
  );
}

/** Quicker answers show no skeleton at all, so that they do not flicker. */
const PATIENCE = 300;

/** Rows of the shape that will come, drawn only when waiting has become noticeable. */
export function Loading({ label, rows = 4, atOnce = false }: { label?: string; rows?: number; atOnce?: boolean }) {
  const words = useWords('ui');
  const [shown, setShown] = useState(atOnce);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={label ?? words('loading')} className="loading">
      {shown
        ? Array.from({ length: rows }, (_, index) => (
            <div key={index} className="skeleton" aria-hidden="true">
              <i />
              <div><i /><i /></div>
              <div><i /><i /></div>
            </div>
          ))
        : null}
    </div>
  );
}

/** The change is kept, the list still shows the time before it. `slow`: after ten seconds or so. */
export function StaleAfterWrite({ slow = false, onReload }: { slow?: boolean; onReload?: () => void }) {
  const words = useWords('ui');
  return (
    <Banner kind="pine" end={slow && onReload ? <Button kind="text" onPress={onReload}>{words('reload')}</Button> : null}>
      {words(slow ? 'stillUpdating' : 'staleAfterWrite')}
    </Banner>
  );
}

/** Somebody else was faster: what one wrote beside what stands there now. */
export function Conflict(props: { by?: string; at?: When; mine?: ReactNode; theirs?: ReactNode; onTheirs: () => void; onMine?: () => void }) {
  const words = useWords('ui');
  const both = props.mine !== undefined && props.theirs !== undefined;
  return (
    <div className="state">
      <Banner kind="amber">{props.by && props.at ? words('conflictBy', { name: props.by, time: time(props.at) }) : words('conflict')}</Banner>
      {both ? (
        <dl className="versus">
          <div><dt className="cap">{words('yours')}</dt><dd>{props.mine}</dd></div>
          <div><dt className="cap">{words('current')}</dt><dd><b>{props.theirs}</b></dd></div>
        </dl>
      ) : (
        <span className="quiet">{words('conflictHelp')}</span>
      )}
      <div className="state-acts">
        <Button kind="primary" onPress={props.onTheirs}>{words('useCurrent')}</Button>
        {props.onMine ? <><Button onPress={props.onMine}>{words('useMine')}</Button><span className="cap">{words('bothInHistory')}</span></> : null}
      </div>
    </div>
  );
}

/** Not for this reader; `who`: who may, and from when. */
export function Forbidden(props: { title?: string; children?: ReactNode; who?: ReactNode; action?: ReactNode }) {
  const words = useWords('ui');
  return (
    <State title={props.title ?? words('forbidden')} role="alert" note={props.who} action={props.action}>
      {props.children ?? words('forbiddenHelp')}
    </State>
  );
}

/** The line is down; what was typed since then is kept on this machine. */
export function Offline({ since, unsent = 0, note, onRetry }: { since?: When; unsent?: number; note?: ReactNode; onRetry?: (() => void) | undefined }) {
  const words = useWords('ui');
  return (
    <div className="state">
      <Banner kind="amber">{since && unsent > 0 ? words('offlineSince', { time: time(since, true), count: unsent }) : words('offline')}</Banner>
      <span className="quiet">{words('offlineHelp')}</span>
      {note ? <span className="cap">{note}</span> : null}
      {onRetry ? <div className="state-acts"><Button onPress={onRetry}>{words('tryAgain')}</Button></div> : null}
    </div>
  );
}

/** The server failed; with a number to quote, if it gave one. */
export function ServerError({ number, onRetry }: { number?: string | undefined; onRetry?: (() => void) | undefined }) {
  const words = useWords('ui');
  return (
    <State
      title={words('serverError')}
      role="alert"
      note={number ? <>{words('quoteThis')} <span className="mono">{number}</span></> : null}
      action={
        number || onRetry ? (
          <>
            {onRetry ? <Button kind="primary" onPress={onRetry}>{words('tryAgain')}</Button> : null}
            {number ? <Button onPress={() => void navigator.clipboard.writeText(number)}>{words('copyNumber')}</Button> : null}
          </>
        ) : null
      }
    >
      {words('serverErrorHelp')}
    </State>
  );
}

/** Refused, with every reason at once and, where there is one, the link that mends it. */
export function Refused(props: { title?: string; reasons: { says: ReactNode; mend?: ReactNode }[]; note?: ReactNode; action?: ReactNode }) {
  const words = useWords('ui');
  return (
    <div className="state">
      <Banner kind="seal">{props.title ?? words('refused', { count: props.reasons.length })}</Banner>
      <ul className="refusals">
        {props.reasons.map(({ says, mend }, index) => (
          <li key={index}><span>{says}</span> {mend}</li>
        ))}
      </ul>
      {props.note ? <span className="cap">{props.note}</span> : null}
      {props.action ? <div className="state-acts">{props.action}</div> : null}
    </div>
  );
}
