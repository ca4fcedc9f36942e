import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import './applications.css';
import { type Me, Problem, serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Table, UnreadTag } from '../conversations';
import { Failure, HeldBy, Loading, moment, PageTitle, said, Section, StationLine, Tabs } from '../../ui';
import { Appeal } from './appeal';
import { AnswersView } from './answers-view';
import { Defects, MendBy } from './defects';
import { Mended } from './mended';
import { OwnStanding, useClimb } from '../standings';
import { base, useApplication, useCall, type Application, type Page } from './model';
import { Standing } from './standing';
import { PaperLine } from './paper-line';
import { Receipt } from './receipt';
import { ScreeningClock, useScreeningClocks } from './screening-clock';
import { StateTag } from './state-tag';
import { stationsOf } from './stations';
import { useHolder } from './use-holder';
import { useApplicationWords } from './use-words';
import { Withdrawal } from './withdrawal';

const OPEN = new Set(['STARTED', 'SUBMITTED', 'RETURNED', 'ADMITTED', 'APPEALED']);
const TABS = ['overview', 'answers', 'table', 'history'] as const;

/** One application for its company and its authority: where it stands, its receipt, its answers, its history. */
export function ApplicationPage() {
  const { application: id } = useParams({ strict: false }) as { application: string };
  const { tab = 'overview' } = useSearch({ strict: false }) as { tab?: string };
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const { state, me } = useSession();
  const page = useApplication(id);
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} />;
  if (page.isError) {
    const missing = page.error instanceof Problem && page.error.status === 404;
    return <Failure title={app(missing ? 'notFoundTitle' : 'errorTitle')} error={page.error} />;
  }
  if (page.isPending || me === null) return <Loading label={app('loading')} />;
  const { application, names, appealTerm } = page.data;
  const mine = isMine(me, application);
  const officer = me.memberships.some((membership) => membership.joined && membership.role === 'OFFICER' && membership.organisation === application.call.authority);
  const mending = application.state === 'RETURNED' && application.returned !== null && new Date(application.returned.due) >= serverNow();
  const writing = application.state === 'STARTED' || mending;
  const title = said(application.title, language) || said(application.call.title, language);
  return (
    <>
      <PageTitle
        title={title}
        crumb={
          <>
            {mine ? <Link to="/$lang/applications" params={{ lang: language }}>{words('mine')}</Link> : null}
            <span>{[application.number, said(application.companyName, language)].filter(Boolean).join(' · ')}</span>
            <StateTag state={application.state} decided={application.decision !== null} />
          </>
        }
        actions={
          writing && mine ? (
            <Link className="btn primary" to="/$lang/applications/$application/write" params={{ lang: language, application: id }} search={{}}>{words(mending ? 'mend' : 'goOn')}</Link>
          ) : null
        }
      >
        {application.title ? <Link to="/$lang/calls/$call" params={{ lang: language, call: application.call.id }}>{said(application.call.title, language)}</Link> : words('closesAt', { closes: moment(application.call.closes, language), left: words('notSubmitted') })}
      </PageTitle>
      <Tabs label={title}>
        {TABS.filter((each) => each !== 'table' || mine || officer).map((each) => (
          <Link key={each} to="/$lang/applications/$application" params={{ lang: language, application: id }} search={{ tab: each }} {...(tab === each ? { 'aria-current': 'page' as const } : {})}>
            {each === 'history' ? app('history') : words(`tab.${each}`)}
            {each === 'table' ? <> <UnreadTag application={id} /></> : null}
          </Link>
        ))}
      </Tabs>
      {tab === 'overview' ? <Overview application={application} names={names} mine={mine} appealTerm={appealTerm} /> : null}
      {tab === 'answers' ? <Answers application={application} /> : null}
      {tab === 'table' && (mine || officer) ? <Table application={id} beside={<Standing application={application} />} /> : null}
      {tab === 'history' ? <HistoryTab feature="applications" path={`${base}/${id}/history`} names={names} /> : null}
    </>
  );
}

function Overview({ application, names, mine, appealTerm }: Page & { mine: boolean }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const holder = useHolder();
  const waits = application.state === 'SUBMITTED' || application.state === 'RETURNED';
  const term = useScreeningClocks(waits).data?.get(application.id);
  const tiered = Boolean(useCall(application.call.id).data?.tier);
  const place = useClimb(application.id, tiered).data?.steps.find((step) => step.mine?.application === application.id)?.mine;
  const hasPlace = Boolean(place?.promoted && !place.givenUp);
  return (
    <div className="overview">
      <StationLine label={words('stations')} stations={stationsOf(application, words, language)} />
      {OPEN.has(application.state) && application.decision === null && place?.rank == null ? <HeldBy {...holder(application)} /> : null}
      {waits && term ? <div><b>{words('termTitle')}</b><ScreeningClock clock={term} wide /></div> : null}
      {application.state === 'RETURNED' && application.returned && application.form ? (
        <div className="note amber">
          <b>{words('returnedTitle')}</b>
          <MendBy returned={application.returned} />
          <Defects form={application.form} returned={application.returned} />
        </div>
      ) : null}
      {tiered && application.submittedAt ? <OwnStanding application={application.id} call={application.call.id} mine={mine} /> : null}
      {application.decision ? (
        <div className="note seal">
          <b>{words('decidedTitle')}</b>
          <p>{application.concludedAt ? moment(application.concludedAt, language) : null}</p>
          <Link to="/$lang/decisions/$decision" params={{ lang: language, decision: application.decision }}>{words('readDecision')}</Link>
        </div>
      ) : null}
      {application.state === 'DECLINED' || application.appeal ? (
        <div className="note amber">
          <b>{words('declinedTitle')}</b>
          <p className="long">{application.declineReasons ?? words('erasedReasons')}</p>
          <Appeal application={application} term={appealTerm} />
        </div>
      ) : null}
      <div className="cols two">
        <Receipt application={application} names={names} submitter={(application.submittedBy && names[application.submittedBy]) || words('somebody')} />
        <div>
          {application.papers.length > 0 ? (
            <Section title={words('papers')} note={words('filesOf', { count: application.papers.length })}>
              <ul className="papers">
                {application.papers.map((paper) => <PaperLine key={`${paper.question}/${paper.sha256}`} application={application.id} paper={paper} />)}
              </ul>
            </Section>
          ) : null}
          {mine && !hasPlace ? <Withdrawal application={application} /> : null}
        </div>
      </div>
    </div>
  );
}

function Answers({ application }: { application: Application }) {
  const words = useApplicationWords();
  if (application.form === null) return <p className="quiet">{words('answersLater')}</p>;
  return (
    <>
      {application.returned ? <Mended form={application.form} answers={application.answers} papers={application.papers} returned={application.returned} /> : null}
      <AnswersView application={application.id} form={application.form} answers={application.answers} papers={application.papers} />
    </>
  );
}

function isMine(me: Me, application: Application): boolean {
  return me.memberships.some((membership) => membership.joined && membership.role === 'FOUNDER' && membership.organisation === application.company);
}
