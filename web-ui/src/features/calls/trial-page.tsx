import { Link, useParams, useSearch } from '@tanstack/react-router';
import './calls.css';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, said, Tabs } from '../../ui';
import { TrialForm } from '../applications';
import { Body, Head } from './call-page';
import { useCall, type Call } from './model';
import { TrialPanel } from './trial-panel';
import { TrialReviewOf } from './trial-review-of';
import { TrialScreening } from './trial-screening';
import * as callWords from './words';

const VIEWS = ['public', 'applicant', 'expert', 'officer', 'panel'] as const;
type View = (typeof VIEWS)[number];

/** A call as each who will meet it sees it, for its officer before it is published and for anybody before they begin. */
export function TrialPage() {
  const { call: id } = useParams({ strict: false }) as { call: string };
  const { as = 'applicant' } = useSearch({ strict: false }) as { as?: string };
  const words = useWords(callWords);
  const app = useWords('app');
  const language = useLanguage();
  const page = useCall(id);
  if (page.isPending) return <Loading label={app('loading')} />;
  if (page.isError) return <Failure title={app('errorTitle')} error={page.error} />;
  const { call } = page.data;
  const view = VIEWS.find((each) => each === as) ?? 'applicant';
  return (
    <>
      <Tabs label={words('seenBy')}>
        {VIEWS.map((each) => (
          <Link key={each} to="/$lang/calls/$call/trial" params={{ lang: language, call: id }} search={{ as: each }} {...(each === view ? { 'aria-current': 'page' as const } : {})}>{words(`seen.${each}`)}</Link>
        ))}
      </Tabs>
      <Seen view={view} call={call} />
    </>
  );
}

function Seen({ view, call }: { view: View; call: Call }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const crumb = <Link to="/$lang/calls/$call" params={{ lang: language, call: call.id }}>{said(call.title, language)}</Link>;
  switch (view) {
    case 'public':
      return (
        <>
          <Head call={call} />
          <Body call={call} mayApply={false} />
        </>
      );
    case 'applicant':
      return (
        <div className="composing">
          <PageTitle title={words('tryForm')} crumb={crumb}>{words('tryFormLead')}</PageTitle>
          <TrialForm text={call.form} ceiling={call.ceiling} />
        </div>
      );
    default:
      return (
        <>
          <PageTitle title={words(`seenTitle.${view}`)} crumb={crumb}>{words(`seenLead.${view}`)}</PageTitle>
          {view === 'expert' ? <TrialReviewOf call={call} /> : view === 'officer' ? <TrialScreening call={call} /> : <TrialPanel call={call} />}
        </>
      );
  }
}
