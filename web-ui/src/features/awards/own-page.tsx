import { useSession } from '../../session/session-provider';
import { useWords } from '../../i18n';
import { Failure, Loading, PageTitle, Rows, Section, State } from '../../ui';
import { useAwards } from './model';
import { AwardRow } from './waiting';
import * as awardWords from './words';

/** Every award of one's companies, or of one's authority. */
export function OwnAwardsPage() {
  const words = useWords(awardWords);
  const app = useWords('app');
  const { acting } = useSession();
  const ours = acting?.role === 'FOUNDER';
  const awards = useAwards();
  return (
    <>
      <PageTitle title={words(ours ? 'mine' : 'ofAuthority')}>{words(ours ? 'mineLead' : 'ofAuthorityLead')}</PageTitle>
      {awards.isPending ? <Loading label={app('loading')} /> : null}
      {awards.isError ? <Failure title={app('errorTitle')} error={awards.error} /> : null}
      {awards.data?.length === 0 ? <State title={words(ours ? 'none' : 'noneOfAuthority')} /> : null}
      {awards.data && awards.data.length > 0 ? (
        <Section title={words('awards')} note={words('things', { count: awards.data.length })}>
          <Rows>{awards.data.map((award) => <AwardRow key={award.award} award={award} answers={ours} />)}</Rows>
        </Section>
      ) : null}
    </>
  );
}
