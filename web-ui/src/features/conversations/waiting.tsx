import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, Row, Rows, said, Section, Tag } from '../../ui';
import { useWaitingTables } from './model';
import * as words from './words';

const SHOWN = 5;

/** The tables at which something waits for this person. */
export function WaitingTables() {
  const say = useWords(words);
  const app = useWords('app');
  const language = useLanguage();
  const waiting = useWaitingTables();
  if (waiting.isPending) return <Loading label={app('loading')} rows={2} />;
  if (waiting.isError) return <Failure title={app('errorTitle')} error={waiting.error} />;
  return (
    <Section title={say('waiting')} note={say('things', { count: waiting.data.length })}>
      {waiting.data.length === 0 ? <p className="cap more">{say('nothingWaits')}</p> : null}
      <Rows>
        {waiting.data.slice(0, SHOWN).map((line) => (
          <Row
            key={line.application}
            title={said(line.title, language) || say('earlyOf', { call: said(line.callTitle, language) })}
            tag={line.mentioned ? <Tag kind="amber">{say('mentionsYou')}</Tag> : null}
            action={<Link className="btn small" to="/$lang/applications/$application/table" params={{ lang: language, application: line.application }}>{say('open')}</Link>}
          >
            {[
              said(line.companyName, language),
              line.unread > 0 ? say('unread', { count: line.unread }) : null,
              line.meetingToAgree ? say('toAgree') : null,
            ].filter(Boolean).join(' · ')}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
