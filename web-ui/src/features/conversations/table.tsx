import type { ReactNode } from 'react';
import './conversations.css';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, moment, said, Section, State } from '../../ui';
import { Composer } from './composer';
import { MeetingPanel } from './meeting-panel';
import { MessageLine } from './message-line';
import { useTable, type TablePage } from './model';
import { useReading } from './use-reading';
import { useTableCommand } from './use-table-command';
import * as words from './words';

/**
 * The table of an application: what its two sides say to each other, with files, and their meeting beside it.
 *
 * @param beside what else stands beside it: who holds the application, and its clock
 */
export function Table({ application, beside }: { application: string; beside?: ReactNode }) {
  const say = useWords(words);
  const app = useWords('app');
  const language = useLanguage();
  const { me, acting } = useSession();
  const answer = useTable(application);
  const reading = useReading(application, answer.data);
  if (answer.isError) return <Failure title={app('errorTitle')} error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.isPending || me === null) return <Loading label={app('loading')} />;
  const { table, seats, names } = answer.data;
  const nameOf = (person: string) => names[person] ?? say('somebody');
  const mayWrite = acting !== null && acting.rights.includes('WRITE') && acting.organisation === (table.side === 'APPLICANT' ? table.company : table.call.authority);
  const writing = table.state === 'STARTED';
  // Whoever answered has read what was said before.
  const answered = Math.max(-1, ...table.messages.filter((message) => message.by === me.person.id).map((message) => message.version));
  return (
    <div className="table">
      <div className="table-said">
        <Section title={say('thread')} note={say('messages', { count: table.messages.length })}>
          <p className="cap more">{say('lead')}</p>
          {table.openedAt !== null && table.openedBy !== null ? (
            <p className="cap">{say(table.submittedAt === null || table.openedAt < table.submittedAt ? 'invited' : 'begun', { name: nameOf(table.openedBy), at: moment(table.openedAt, language) })}</p>
          ) : null}
          {table.messages.length === 0 ? <p className="quiet more">{say('nothingSaid')}</p> : null}
          <div role="log" aria-label={say('thread')}>
            <ol className="thread">
              {table.messages.map((message) => (
                <MessageLine
                  key={message.id}
                  application={application}
                  message={message}
                  name={nameOf(message.by)}
                  organisation={organisationOf(table, message.side, language)}
                  names={names}
                  person={me.person.id}
                  isNew={reading.before !== null && message.version > Math.max(reading.before, answered) && message.by !== me.person.id}
                  mayWrite={mayWrite}
                />
              ))}
            </ol>
          </div>
          <div ref={reading.end} />
          {table.over ? <p className="note">{say('over')}</p> : null}
          {!table.over && !mayWrite ? <p className="note">{say('readOnly')}</p> : null}
          {!table.over && mayWrite && writing && table.openedAt === null ? <Invite application={application} /> : null}
          {!table.over && mayWrite && !(writing && table.openedAt === null) ? <Composer key={application} application={application} person={me.person.id} seats={seats} isOpen={table.openedAt !== null} /> : null}
        </Section>
      </div>
      <div className="table-beside">
        {beside}
        <MeetingPanel table={table} mayWrite={mayWrite} />
      </div>
    </div>
  );
}

function organisationOf(table: TablePage, side: TablePage['side'], language: 'zh' | 'en'): string {
  return said(side === 'APPLICANT' ? table.companyName : table.call.authorityName, language);
}

/** Before an application is handed in, its authority comes when it is asked to. */
function Invite({ application }: { application: string }) {
  const say = useWords(words);
  const app = useWords('app');
  const command = useTableCommand(application);
  return (
    <div className="note">
      <p>{say('leadWriting')}</p>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <Button isPending={command.isPending} onPress={() => command.mutate({ path: '' })}>{say('invite')}</Button>
    </div>
  );
}
