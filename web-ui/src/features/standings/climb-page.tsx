import { Link, Navigate, useParams } from '@tanstack/react-router';
import { Problem } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, said, shortDay, State } from '../../ui';
import { isComing, useClimb, usePromotions, useTiers, type Climb } from './model';
import { PapersOnce } from './papers-once';
import { PlacesTable } from './places-table';
import { PromotionActs } from './promotions';
import { Results } from './results';
import { TierClimb } from './tier-climb';
import { useStandingsWords } from './use-words';
import './standings.css';

/** A company's way through the tiers of a competition, drawn as one line. */
export function ClimbPage() {
  const { application } = useParams({ strict: false }) as { application: string };
  const words = useStandingsWords();
  const app = useWords('app');
  const language = useLanguage();
  const { state } = useSession();
  const climb = useClimb(application, state === 'in');
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} search={{ application }} />;
  if (climb.isPending) return <Loading label={app('loading')} />;
  if (climb.isError) {
    if (climb.error instanceof Problem && climb.error.status === 404) return <State title={words('noClimb')}>{words('noClimbLead')}</State>;
    return <Failure title={app('errorTitle')} error={climb.error} onRetry={() => void climb.refetch()} />;
  }
  return <Climbed climb={climb.data} application={application} />;
}

function Climbed({ climb, application }: { climb: Climb; application: string }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const { acting } = useSession();
  const own = acting?.role === 'FOUNDER' && acting.organisation === climb.company;
  const tiers = useTiers(climb.steps[0]?.call ?? '', climb.steps.length > 0);
  const promotions = usePromotions(own);
  const waiting = promotions.data?.find((each) => climb.steps.some((step) => step.mine?.application === each.application));
  const writing = climb.steps.find((step) => step.mine?.state === 'STARTED' || step.mine?.state === 'RETURNED');
  const onTheWay = climb.steps.flatMap((step) => tiers.data?.find((line) => line.call === step.call) ?? []);
  return (
    <>
      <PageTitle
        title={words('climb')}
        crumb={
          <>
            <Link to="/$lang/applications" params={{ lang: language }}>{words('applications')}</Link>
            <span>/</span>
            <Link to="/$lang/applications/$application" params={{ lang: language, application }} search={{}}>{said(climb.steps.find((step) => step.mine?.application === application)?.title, language) || said(climb.companyName, language)}</Link>
          </>
        }
        actions={
          own && writing?.mine ? (
            <Link className="btn primary" to="/$lang/applications/$application/write" params={{ lang: language, application: writing.mine.application }} search={{}}>{words('prepare', { tier: words(`level.${writing.level}`) })}</Link>
          ) : waiting ? <PromotionActs promotion={waiting} /> : null
        }
      >
        <Lead climb={climb} />
      </PageTitle>
      <TierClimb climb={climb} />
      <div className="climb-more">
        <div>{onTheWay.length > 0 ? <PlacesTable tiers={onTheWay} /> : <Loading rows={4} />}</div>
        <div>
          <Results climb={climb} />
          <PapersOnce climb={climb} />
        </div>
      </div>
    </>
  );
}

/** Where the company came, tier by tier, and when the next is decided. */
function Lead({ climb }: { climb: Climb }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const company = said(climb.companyName, language);
  const ranked = climb.steps.flatMap((step) => (step.mine?.rank == null ? [] : [words('climbStep', { tier: words(`level.${step.level}`), rank: step.mine.rank })]));
  const coming = climb.steps.find((step, index) => isComing(step, climb.steps[index - 1]));
  const tier = coming ? words(`level.${coming.level}`) : '';
  return (
    <>
      {ranked.length > 0 ? words('climbLead', { company, steps: ranked.join(words('comma')) }) : words('climbLeadNone', { company })}
      {coming ? (coming.on ? words('climbComing', { tier, day: shortDay(coming.on, language) }) : coming !== climb.steps[0] ? words('climbComingSome', { tier }) : null) : null}
    </>
  );
}
