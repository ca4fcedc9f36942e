import './deals.css';
import { Link } from '@tanstack/react-router';
import { ForOthers } from '../../session/for-others';
import { useRole } from '../../session/use-role';
import { useLanguage, useWords } from '../../i18n';
import { day, Failure, Loading, money, PageTitle, Row, Rows, said, Section, State, Tag } from '../../ui';
import { useOwnDeals } from './model';
import { stageWords } from './terms';
import { useDealWords } from './use-words';

/** The rounds of the reader's own companies, listed and past. */
export function OwnDealsPage() {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(['FOUNDER']);
  const own = useOwnDeals(acting !== null);
  if (acting === null) return <ForOthers title={words('ownTitle')} whom={words('foundersOnly')} roles={['FOUNDER']} />;
  const listed = own.data?.some((deal) => deal.listed && deal.company === acting.organisation) ?? true;
  return (
    <>
      <PageTitle
        title={words('ownTitle')}
        actions={
          <>
            {listed ? null : <Link className="btn primary" to="/$lang/deals/new" params={{ lang: language }}>{words('list')}</Link>}
            <Link className="btn" to="/$lang/rooms" params={{ lang: language }}>{words('rooms')}</Link>
            <Link className="btn" to="/$lang/introductions" params={{ lang: language }}>{words('introductions')}</Link>
          </>
        }
      >
        {words('ownLead')}
      </PageTitle>
      {own.isPending ? <Loading label={app('loading')} /> : null}
      {own.isError ? <Failure title={app('errorTitle')} error={own.error} onRetry={() => void own.refetch()} /> : null}
      {own.data?.length === 0 ? (
        <State title={words('ownNone')} action={<Link className="btn primary" to="/$lang/deals/new" params={{ lang: language }}>{words('list')}</Link>}>{words('ownNoneLead')}</State>
      ) : null}
      {own.data && own.data.length > 0 ? (
        <Section title={words('rounds')}>
          <Rows>
            {own.data.map((deal) => (
              <Row
                key={deal.deal}
                title={<Link to="/$lang/deals/$deal" params={{ lang: language, deal: deal.deal }}>{said(deal.headline, language)}</Link>}
                tag={<Tag kind={deal.listed ? 'pine' : 'plain'}>{words(deal.listed ? 'listed' : 'unlisted')}</Tag>}
                action={deal.listed ? <Link className="btn small" to="/$lang/deals/$deal/edit" params={{ lang: language, deal: deal.deal }}>{words('edit')}</Link> : null}
              >
                {said(deal.companyName, language)} · {stageWords(deal.stage, language)} · {money(deal.asked, language)} · {day(deal.listedAt, language)}
              </Row>
            ))}
          </Rows>
        </Section>
      ) : null}
    </>
  );
}
