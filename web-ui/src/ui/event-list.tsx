import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../i18n';
import { dayOf, shortDay, shortMoment, time, weekday } from './dates';
import { FieldDiff, type FieldChange } from './field-diff';
import { HashMark } from './hash-mark';

export type RecordedEvent = {
  id: string;
  /** A moment, as ISO 8601 in UTC. */
  at: string;
  title: ReactNode;
  /** Who, of where, by which way; null when the person has been erased by law. */
  by: ReactNode;
  hash?: string;
  changes?: FieldChange[];
};

/** A record's life, newest first, event by event under the days on which they happened. What came after `asOf` is drawn quietly above a line. */
export function EventList({ label, events, asOf }: { label: string; events: RecordedEvent[]; asOf?: string }) {
  const language = useLanguage();
  const later = asOf === undefined ? [] : events.filter(({ at }) => at > asOf);
  const until = events.slice(later.length);
  return (
    <ol className="event-list" aria-label={label}>
      {later.map((event, index) => <EventRow key={event.id} event={event} later isNewDay={isNewDay(later, index)} />)}
      {asOf !== undefined && later.length > 0 ? <li className="event-cut"><span>{shortMoment(asOf, language)}</span></li> : null}
      {until.map((event, index) => <EventRow key={event.id} event={event} isNewDay={isNewDay(until, index)} />)}
    </ol>
  );
}

function isNewDay(events: RecordedEvent[], index: number): boolean {
  const [event, previous] = [events[index], events[index - 1]];
  return !event || !previous || dayOf(event.at) !== dayOf(previous.at);
}

function EventRow({ event, later = false, isNewDay: newDay }: { event: RecordedEvent; later?: boolean; isNewDay: boolean }) {
  const language = useLanguage();
  const words = useWords('ui');
  return (
    <li className={`event event-row ${later ? 'later' : ''} ${newDay ? 'new-day' : ''}`}>
      <div className="event-day">
        {newDay ? <><b>{shortDay(event.at, language)}</b><span className="cap">{dayOf(event.at).slice(0, 4)} · {weekday(event.at, language)}</span></> : null}
      </div>
      <time dateTime={event.at}>{time(event.at)}</time>
      <div className="event-chain">{event.hash ? <HashMark hash={event.hash} digits={false} /> : <i aria-hidden="true" />}</div>
      <div className="event-words">
        <p><b>{event.title}</b></p>
        <p className="cap">{event.by ?? words('erasedPerson')}</p>
        {event.changes && event.changes.length > 0 ? <FieldDiff changes={event.changes} /> : null}
      </div>
      {event.hash ? <span className="mono event-hash">{event.hash.slice(0, 4)} {event.hash.slice(4, 8)}</span> : null}
    </li>
  );
}
