import { Link, useParams, useSearch } from '@tanstack/react-router';
import './calls.css';
import { Problem, serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { Facts, Failure, Loading, MachineDraft, money, PageTitle, said, Section, State, StickBar, Tabs, Written } from '../../ui';
import { CallRuler } from './call-ruler';
import { dayIn, momentIn } from './deadline';
import { Entries } from './entries';
import { PromotionActs, PublicStandings, TierTree, usePromotions } from '../standings';
import { leafletOf } from './leaflet';
import { useCall, type Call } from './model';
import { Changes, Notice } from './notice';
import { OfficerActs } from './officer-acts';
import { PhaseTag } from './phase-tag';
import * as callWords from './words';

const TABS = ['call', 'applications', 'history'] as const;
type Tab = (typeof TABS)[number];
const LATEST = { FORM_CORRECTED: 'correctedLine', DEADLINE_EXTENDED: 'extendedLine', PLACES_ADDED: 'placesAddedLine' } as const;

/** A call as everybody reads it; its authority's people have more tabs. */
export function CallPage() {
  const { call: id } = useParams({ strict: false }) as { call: string };
  const { tab: asked = 'call' } = useSearch({ strict: false }) as { tab?: Tab };
  const words = useWords(callWords);
  const app = useWords('app');
  const language = useLanguage();
  const { me } = useSession();
  const page = useCall(id);
  if (page.isPending) return <Loading label={app('loading')} />;
  if (page.isError) {
    const missing = page.error instanceof Problem && page.error.status === 404;
    return (
      <Failure
        title={app(missing ? 'notFoundTitle' : 'errorTitle')}
        error={page.error}
        action={<Link className="btn" to="/$lang/calls" params={{ lang: language }}>{words('showAll')}</Link>}
      />
    );
  }
  const { call } = page.data;
  const inside = me?.memberships.some((each) => each.joined && each.organisation === call.authority) ?? false;
  const tab = inside && TABS.includes(asked) ? asked : 'call';
  return (
    <>
      <OfficerActs page={page.data} />
      <Head call={call} />
      {inside ? (
        <Tabs label={said(call.title, language)}>
          {TABS.map((each) => (
            <Link key={each} to="/$lang/calls/$call" params={{ lang: language, call: id }} search={{ tab: each } as never} {...(tab === each ? { 'aria-current': 'page' as const } : {})}>
              {each === 'history' ? app('history') : words(each === 'call' ? 'tabCall' : 'tabApplications')}
            </Link>
          ))}
        </Tabs>
      ) : null}
      {tab === 'applications' ? <Entries call={call} /> : null}
      {tab === 'history' ? <HistoryTab feature="calls" path={`/api/v1/calls/${id}/history`} /> : null}
      {tab === 'call' ? <Body call={call} mayApply={!inside} /> : null}
    </>
  );
}

export function Head({ call }: { call: Call }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const latest = call.changes[0];
  return (
    <div className="call-head">
      <div>
        <PageTitle
          title={said(call.title, language)}
          beside={<MachineDraft text={call.title} />}
          crumb={
            <>
              <Link to="/$lang/calls" params={{ lang: language }}>{words('title')}</Link>
              <span>/</span>
              <span className="mono">{call.number}</span>
              <PhaseTag phase={call.phase} />
              {latest ? <span>{words(LATEST[latest.kind], { day: dayIn(latest.at, call.zone, language, false) })}</span> : null}
            </>
          }
        />
        <p className="lead" style={{ marginTop: -12 }}><Written text={call.summary} /></p>
        <Facts
          look="large"
          facts={[
            ...(call.budget ? [{ name: words('budget'), value: money(call.budget, language) }] : []),
            ...(call.ceiling ? [{ name: words('ceiling'), value: money(call.ceiling, language) }] : []),
            { name: words('experts'), value: words('expertsEach', { count: call.expertsPerApplication }) },
            { name: words('fields'), value: <span className="field-names">{call.industries.length ? call.industries.map((code) => industrySaid(code, language)).join(language === 'zh' ? '、' : ', ') : words('anyField')}</span> },
          ]}
        />
        <CallRuler call={call} now={serverNow()} />
      </div>
      <QrCard call={call} />
    </div>
  );
}

/** The deadline and what follows it, for the reader's own calendar. */
function Remind({ call }: { call: Call }) {
  const words = useWords(callWords);
  const language = useLanguage();
  if (call.phase !== 'RECEIVING' && call.phase !== 'UPCOMING') return null;
  return <a className="btn" href={`${leafletOf(call)}/calendar.ics?lang=${language}`} download={`${call.number}.ics`}>{words('calendar')}</a>;
}

/** The way to the call's leaflet, by phone or on paper. A draft has none yet. */
function QrCard({ call }: { call: Call }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const leaflet = leafletOf(call);
  if (call.openedAt === null) return null;
  return (
    <aside className="qr" aria-label={words('scan')}>
      <span className="cap">{words('scan')}</span>
      <b>{said(call.title, language)}</b>
      <img alt="" width={168} height={168} src={`${leaflet}/code.svg`} />
      <a className="mono" href={`${leaflet}?lang=${language}`}>{location.host}{leaflet}</a>
      <span className="cap">{words('scanTo')}</span>
      <p className="form-acts">
        <a className="btn" href={`${leaflet}/poster?lang=${language}`}>{words('sheet.poster')}</a>
        <Remind call={call} />
      </p>
    </aside>
  );
}

export function Body({ call, mayApply }: { call: Call; mayApply: boolean }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const { acting } = useSession();
  const promoted = call.tier?.byPromotion ?? false;
  const promotion = usePromotions(promoted && acting?.role === 'FOUNDER').data?.find((each) => each.next === call.id);
  const open = mayApply && call.phase === 'RECEIVING' && !promoted;
  const criteria = new Map(call.rubric.criteria.map((criterion) => [criterion.code, criterion.name]));
  const apply = <Link className="btn primary" to="/$lang/calls/$call/apply" params={{ lang: language, call: call.id }} search={{}}>{words('apply')}</Link>;
  return (
    <>
      <div className="standing">
        {call.phase === 'CANCELLED' ? <State title={words('cancelledTitle')}>{said(call.cancellation, language)}</State> : null}
        {call.phase === 'OVER' || call.phase === 'CLOSED' ? <div className="note amber">{words('overLead')}</div> : null}
        {call.phase === 'UPCOMING' ? <div className="note">{words('upcomingLead', { at: momentIn(call.opens, call.zone, language) })}</div> : null}
      </div>
      <div className="cols two">
        <div>
          {call.tier ? <PublicStandings call={call.id} names={criteria} /> : null}
          <Notice call={call} />
          {call.tier ? <TierTree call={call.id} names={criteria} /> : null}
        </div>
        <div className="call-side">
          {open ? <div className="note apply-wide"><p>{words('applyLead')}</p><p className="cap">{words('closesAt', { at: momentIn(call.closes, call.zone, language) })}</p><div className="form-acts">{apply}</div></div> : null}
          {promoted ? <div className="note"><p>{words(promotion ? 'youArePromoted' : 'onlyPromoted')}</p>{promotion ? <div className="form-acts"><PromotionActs promotion={promotion} /></div> : null}</div> : null}
          <Changes call={call} />
          <Section title={words('askAbout')}><p style={{ paddingTop: 10 }}><Link to="/$lang/organisations/$organisation" params={{ lang: language, organisation: call.authority }}>{said(call.authorityName, language)}</Link></p></Section>
        </div>
      </div>
      {open ? <StickBar>{apply}<Remind call={call} /></StickBar> : null}
    </>
  );
}
