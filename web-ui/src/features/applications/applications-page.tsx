import { Link, Navigate } from '@tanstack/react-router';
import './applications.css';
import { serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { distance, Failure, Loading, moment, money, PageTitle, Row, Rows, said, Section, shortDay, State } from '../../ui';
import { UnreadLink } from '../conversations';
import { usePromotions } from '../standings';
import { useApplications, type Line } from './model';
import { StateTag } from './state-tag';
import { useApplicationWords } from './use-words';

/** The applications of one's own companies and laboratories: those being written first. */
export function ApplicationsPage() {
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const { state } = useSession();
  const own = useApplications(state === 'in');
  const promotions = usePromotions(state === 'in').data ?? [];
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} />;
  if (own.isError) return <Failure title={app('errorTitle')} error={own.error} />;
  if (own.isPending) return <Loading label={app('loading')} />;
  const drafts = own.data.filter((line) => line.state === 'STARTED');
  const others = own.data.filter((line) => line.state !== 'STARTED');
  const climbs = (line: Line) => line.promotedFrom !== null || own.data.some((other) => other.promotedFrom === line.id) || promotions.some((promotion) => promotion.application === line.id);
  return (
    <>
      <PageTitle title={words('mine')}>{words('mineLead')}</PageTitle>
      {own.data.length === 0 ? <State title={words('none')}>{words('noneLead')}</State> : null}
      {drafts.length > 0 ? <Section title={words('drafts')} note={words('things', { count: drafts.length })}><Rows>{drafts.map((line) => <DraftRow key={line.id} line={line} />)}</Rows></Section> : null}
      {others.length > 0 ? (
        <Section title={words('handedIn')} note={words('things', { count: others.length })}>
          <Rows>
            {others.map((line) => (
              <Row
                key={line.id}
                title={<Link to="/$lang/applications/$application" params={{ lang: language, application: line.id }} search={{}}>{said(line.title, language) || said(line.call.title, language)}</Link>}
                tag={<><UnreadLink application={line.id} /><StateTag state={line.state} decided={line.decision !== null} /></>}
                action={climbs(line) ? <Link className="btn small" to="/$lang/applications/$application/climb" params={{ lang: language, application: line.id }}>{words('climb')}</Link> : null}
              >
                {[line.number, said(line.call.title, language), line.requested ? money(line.requested, language) : null, words('sinceDay', { day: shortDay(line.since, language) })].filter(Boolean).join(' · ')}
              </Row>
            ))}
          </Rows>
        </Section>
      ) : null}
    </>
  );
}

/** What is being written, with the time left for it. */
export function DraftRow({ line }: { line: Line }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const late = new Date(line.call.closes) <= serverNow();
  return (
    <Row
      title={<Link to="/$lang/applications/$application" params={{ lang: language, application: line.id }} search={{}}>{said(line.call.title, language)}</Link>}
      tag={<><UnreadLink application={line.id} /><StateTag state={line.state} decided={line.decision !== null} /></>}
      action={<Link className="btn small" to="/$lang/applications/$application/write" params={{ lang: language, application: line.id }} search={{}}>{words('goOn')}</Link>}
    >
      {line.call.number} · {late ? words('lateSince', { closes: moment(line.call.closes, language) }) : words('closesAt', { closes: moment(line.call.closes, language), left: distance(line.call.closes, language) })}
    </Row>
  );
}
