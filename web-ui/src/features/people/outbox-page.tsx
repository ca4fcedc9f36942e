import { useQuery } from '@tanstack/react-query';
import { get } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, moment, PageTitle, Rows, State } from '../../ui';
import * as people from './words';

type Letter = { id: string; to: string; subject: string; text: string; at: string };

/** Links in a plain text, as links. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    /^https?:\/\//.test(part) ? <a key={index} href={part}>{part}</a> : <span key={index}>{part}</span>,
  );
}

/** Mail that no server took away: a demonstration shows it here. */
export function OutboxPage() {
  const words = useWords(people);
  const app = useWords('app');
  const language = useLanguage();
  const outbox = useQuery({ queryKey: ['outbox'], queryFn: () => get<Letter[]>('/api/v1/outbox'), refetchInterval: 3_000 });
  return (
    <>
      <PageTitle title={words('outbox')}>{words('outboxLead')}</PageTitle>
      {outbox.isPending ? <Loading label={app('loading')} /> : null}
      {outbox.isError ? <Failure title={app('errorTitle')} error={outbox.error} /> : null}
      {outbox.data?.length === 0 ? <State title={words('outboxEmpty')} /> : null}
      <Rows>
        {(outbox.data ?? []).map((letter) => (
          <li key={letter.id} className="event outbox-line">
            <div className="cap">{moment(letter.at, language)}</div>
            <div>
              <b>{letter.subject}</b>
              <div className="cap">{words('to')} {letter.to}</div>
              <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}><Linked text={letter.text} /></p>
            </div>
          </li>
        ))}
      </Rows>
    </>
  );
}
