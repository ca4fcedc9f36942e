import { useState } from 'react';
import { saveAs, serverNow } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, Dialog, moment, Section, State, Tag } from '../../ui';
import { MeetingForm } from './meeting-form';
import { tableOf, type Meeting, type TablePage } from './model';
import { useTableCommand } from './use-table-command';
import * as words from './words';

const ends = (meeting: Meeting, at: string) => new Date(at).getTime() + meeting.minutes * 60_000;

/** Whether it is still to come, or nobody has said that it will not be. */
function stands(meeting: Meeting, now: Date): boolean {
  if (meeting.state === 'CANCELLED') return false;
  if (meeting.agreed !== null) return ends(meeting, meeting.agreed) > now.getTime();
  return meeting.times.some((time) => new Date(time) > now);
}

/** The meeting of a table: offered, agreed to, moved, cancelled, taken into a calendar. */
export function MeetingPanel({ table, mayWrite }: { table: TablePage; mayWrite: boolean }) {
  const say = useWords(words);
  const [arranging, setArranging] = useState(false);
  const meeting = table.meetings.at(-1) ?? null;
  const mayArrange = mayWrite && !table.over && table.openedAt !== null;
  return (
    <Section title={say('meeting')}>
      {meeting === null ? <p className="cap more">{say('noMeeting')}</p> : <Arranged table={table} meeting={meeting} mayWrite={mayWrite} />}
      {mayArrange && (meeting === null || !stands(meeting, serverNow())) ? (
        <div className="form-acts"><Button small onPress={() => setArranging(true)}>{say('arrange')}</Button></div>
      ) : null}
      <Dialog title={say('arrangeTitle')} isOpen={arranging} onClose={() => setArranging(false)}>
        <MeetingForm application={table.application} path="/meetings" method="POST" onDone={() => setArranging(false)} />
      </Dialog>
    </Section>
  );
}

function Arranged({ table, meeting, mayWrite }: { table: TablePage; meeting: Meeting; mayWrite: boolean }) {
  const say = useWords(words);
  const app = useWords('app');
  const language = useLanguage();
  const [doing, setDoing] = useState<'move' | 'cancel' | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const command = useTableCommand(table.application, () => setDoing(null));
  const now = serverNow();
  const path = `/meetings/${meeting.id}`;
  const standing = stands(meeting, now);
  const ours = meeting.side === table.side;
  const ahead = meeting.times.filter((time) => new Date(time) > now);
  const answerable = meeting.state === 'PROPOSED' && !ours && mayWrite && !table.over;
  const said = (at: string) => moment(at, language);
  const toCalendar = async () => {
    setUnsaved(null);
    try {
      await saveAs(`${tableOf(table.application)}${path}/calendar`, 'meeting.ics');
    } catch (error) {
      setUnsaved(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="meeting">
      {meeting.state === 'CANCELLED' ? <p><Tag>{say('cancelled')}</Tag></p> : null}
      {meeting.state === 'AGREED' ? <p><Tag kind={standing ? 'pine' : 'plain'}>{say(standing ? 'agreed' : 'agreedPast')}</Tag></p> : null}
      {meeting.agreed !== null ? <p className={meeting.state === 'CANCELLED' ? 'struck' : ''}><b>{said(meeting.agreed)}</b></p> : null}
      {meeting.state === 'PROPOSED' && !standing ? <p>{say('allPassed')}</p> : null}
      {meeting.state === 'PROPOSED' && standing && answerable ? (
        <Choices legend={say('proposedByThem')}>
          {ahead.map((time) => <Choice key={time} kind="radio" name="time" label={said(time)} checked={chosen === time} onChange={() => setChosen(time)} />)}
        </Choices>
      ) : null}
      {meeting.state === 'PROPOSED' && standing && !answerable ? (
        <>
          <p className="cap">{say(ours ? 'proposedByUs' : 'proposedByThem')}</p>
          <ul>{meeting.times.map((time) => <li key={time}>{said(time)}</li>)}</ul>
        </>
      ) : null}
      <p className="place">{say('minutes', { count: meeting.minutes })} · {meeting.place === null ? say('erasedPlace') : <Place place={meeting.place} />}</p>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {unsaved ? <p className="error" role="alert">{unsaved}</p> : null}
      <div className="form-acts">
        {answerable && standing ? <Button kind="primary" small isDisabled={chosen === null} isPending={command.isPending} onPress={() => command.mutate({ path: `${path}/acceptance`, body: { time: chosen } })}>{say('accept')}</Button> : null}
        {meeting.state === 'AGREED' ? <Button small onPress={() => void toCalendar()}>{say('toCalendar')}</Button> : null}
        {standing && mayWrite && !table.over ? <Button small onPress={() => setDoing('move')}>{say('move')}</Button> : null}
        {standing && mayWrite ? <Button small onPress={() => setDoing('cancel')}>{say('cancelMeeting')}</Button> : null}
      </div>
      <Dialog title={say('moveTitle')} isOpen={doing === 'move'} onClose={() => setDoing(null)}>
        <MeetingForm application={table.application} path={path} method="PUT" meeting={meeting} onDone={() => setDoing(null)} />
      </Dialog>
      <Dialog title={say('cancelTitle')} isOpen={doing === 'cancel'} onClose={() => setDoing(null)}>
        <p>{say('cancelLead')}</p>
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path, method: 'DELETE' })}>{say('cancelMeeting')}</Button>
          <Button onPress={() => setDoing(null)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}

/** A place that is a link and nothing else is one. */
function Place({ place }: { place: string }) {
  return /^https:\/\/\S+$/.test(place) ? <a href={place} rel="noreferrer noopener" target="_blank">{place}</a> : <>{place}</>;
}
