import { Link } from '@tanstack/react-router';
import './applications.css';
import { serverNow } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { daysBetween, Failure, HeldBy, Loading, moment, money, Rows, said, Section, StationLine, time, WaitingItem, type Flag } from '../../ui';
import { useAwaitingSignOff } from './colleagues-model';
import { useApplications, type Line } from './model';
import { PREVIEW } from './section-line';
import { stationsOf } from './stations';
import { useHolder } from './use-holder';
import { useApplicationWords } from './use-words';

/** A declined application is news for a month; after that it stands in the list of applications alone. */
const NEWS = 30;
const UNDER_WAY = 2;
const UNDER_WAY_STATES = new Set(['SUBMITTED', 'RETURNED', 'ADMITTED', 'APPEALED']);

function isNews(line: Line, now: Date): boolean {
  return line.state === 'DECLINED' && daysBetween(line.since, now) <= NEWS;
}

/** Past its deadline a draft waits for nobody; extended, it waits again. */
function canStillBeFinished(line: Line, now: Date): boolean {
  return line.state === 'STARTED' && new Date(line.call.closes) > now;
}

/** What was given back and may still be handed in again. */
function canStillBeMended(line: Line, now: Date): boolean {
  return line.state === 'RETURNED' && line.returnDue !== null && new Date(line.returnDue) >= now;
}

/** What waits for a founder: what was returned, what is to be signed, drafts with the days that remain, and refusals to read. */
export function WaitingApplications() {
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const own = useApplications();
  const unsigned = useAwaitingSignOff().data ?? [];
  const now = serverNow();
  if (own.isPending) return <Loading label={app('loading')} rows={3} />;
  if (own.isError) return <Failure title={app('errorTitle')} error={own.error} />;
  const drafts = own.data.filter((line) => canStillBeFinished(line, now)).sort((a, b) => (a.call.closes < b.call.closes ? -1 : 1));
  const returned = own.data.filter((line) => canStillBeMended(line, now));
  const declined = own.data.filter((line) => isNews(line, now));
  const toSign = unsigned.filter((line) => canStillBeFinished(line, now) || canStillBeMended(line, now));
  const count = returned.length + drafts.length + declined.length + toSign.length;
  return (
    <Section title={words('waiting')} note={words('things', { count })}>
      {count === 0 ? <p className="cap more">{words('nothingWaits')}</p> : null}
      <Rows>
        {returned.map((line) => (
          <WaitingItem
            key={line.id}
            title={words('mendOf', { title: said(line.title, language) || said(line.call.title, language) })}
            note={words('mendUntil', { due: moment(line.returnDue ?? '', language) })}
            daysLeft={daysBetween(now, line.returnDue ?? now)}
            action={<Link className="btn small" to="/$lang/applications/$application" params={{ lang: language, application: line.id }} search={{}}>{words('readDefects')}</Link>}
          />
        ))}
        {toSign.map((line) => (
          <WaitingItem
            key={`sign/${line.id}`}
            title={words('signThis', { call: said(line.call.title, language) })}
            note={words('signThisNote')}
            daysLeft={daysBetween(now, line.returnDue ?? line.call.closes)}
            action={<Link className="btn small" to="/$lang/applications/$application/write" params={{ lang: language, application: line.id }} search={{ section: PREVIEW }}>{words('readAndSign')}</Link>}
          />
        ))}
        {drafts.map((line) => (
          <WaitingItem
            key={line.id}
            title={words('finish', { call: said(line.call.title, language) })}
            note={words('closesOn', { closes: moment(line.call.closes, language) })}
            daysLeft={daysBetween(now, line.call.closes)}
            action={<Link className="btn small" to="/$lang/applications/$application/write" params={{ lang: language, application: line.id }} search={{}}>{words('goOn')}</Link>}
          />
        ))}
        {declined.map((line) => (
          <WaitingItem
            key={line.id}
            title={words('declinedOf', { title: said(line.title, language) || said(line.call.title, language) })}
            note={[line.number, said(line.call.authorityName, language)].filter(Boolean).join(' · ')}
            action={<Link className="btn small" to="/$lang/applications/$application" params={{ lang: language, application: line.id }} search={{}}>{words('readReasons')}</Link>}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** The latest applications that others are working on: where each stands, and who holds it. */
export function ApplicationsUnderWay() {
  const words = useApplicationWords();
  const language = useLanguage();
  const holder = useHolder();
  const own = useApplications().data ?? [];
  const underWay = own.filter((line) => UNDER_WAY_STATES.has(line.state) && line.decision === null && line.rankedAt === null);
  const drafts = own.filter((line) => line.state === 'STARTED').length;
  if (underWay.length === 0) return null;
  return (
    <Section title={words('stations')} note={drafts > 0 ? words('draftsMore', { count: drafts }) : null}>
      {underWay.slice(0, UNDER_WAY).map((line) => (
        <article key={line.id} className="under-way">
          <p className="cap">{[line.number, said(line.call.title, language), line.requested ? money(line.requested, language) : null].filter(Boolean).join(' · ')}</p>
          <h3><Link to="/$lang/applications/$application" params={{ lang: language, application: line.id }} search={{}}>{said(line.title, language)}</Link></h3>
          <StationLine label={said(line.title, language)} stations={stationsOf({ ...line, screenedAt: line.state === 'ADMITTED' ? line.since : null }, words, language)} />
          <HeldBy {...holder(line)} />
        </article>
      ))}
      <p className="more"><Link to="/$lang/applications" params={{ lang: language }}>{words('mine')}</Link></p>
    </Section>
  );
}

/** Deadlines of drafts and of what is to be mended, for the ruler of the home page. */
export function useApplicationFlags(enabled = true): Flag[] {
  const words = useApplicationWords();
  const language = useLanguage();
  const own = useApplications(enabled).data ?? [];
  const now = serverNow();
  const mending = own
    .filter((line) => canStillBeMended(line, now))
    .map((line) => ({
      key: `mending-${line.id}`,
      at: new Date(line.returnDue ?? now),
      title: words('flagMending'),
      note: `${said(line.title, language)} · ${time(line.returnDue ?? now)}`,
      kind: 'amber' as const,
      href: `/${language}/applications/${line.id}`,
    }));
  const drafts = own
    .filter((line) => canStillBeFinished(line, now))
    .map((line) => ({
      key: `application-${line.id}`,
      at: new Date(line.call.closes),
      title: words('flagCloses'),
      note: `${said(line.call.title, language)} · ${time(line.call.closes)}`,
      kind: 'amber' as const,
      href: `/${language}/applications/${line.id}/write`,
    }));
  return [...mending, ...drafts];
}
