import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { said, Section, Tag } from '../../ui';
import { total, useClimb, usePromotions, useStandings } from './model';
import { PromotionActs } from './promotions';
import { NoticeLine } from './public-standings';
import { useStandingsWords } from './use-words';
import './standings.css';

/**
 * Where an application came in its tier, and whether it goes on.
 *
 * @param mine whether its reader acts for its company
 */
export function OwnStanding({ application, call, mine }: { application: string; call: string; mine: boolean }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const climb = useClimb(application);
  const promotion = usePromotions(mine).data?.find((each) => each.application === application);
  const steps = climb.data?.steps ?? [];
  const at = steps.findIndex((step) => step.mine?.application === application);
  const [step, next] = [steps[at], steps[at + 1]];
  const standings = useStandings(call, step?.ranked ?? false).data?.standings;
  if (!step?.mine) return null;
  const { rank, hundredths, prize, promoted, givenUp } = step.mine;
  const nextTitle = said(next?.title, language);
  const proposed = standings?.state === 'ANNOUNCED' && standings.lines.some((line) => line.application === application && line.proposed);
  return (
    <Section title={words('ownStanding')} note={<Link to="/$lang/applications/$application/climb" params={{ lang: language, application }}>{words('toClimb')}</Link>}>
      {rank === null || hundredths === null ? <p className="cap" style={{ paddingTop: 12 }}>{words('notRankedYet')}</p> : (
        <p className="own-standing" style={{ paddingTop: 12 }}>
          <span className="big">{words('ownRank', { rank })}</span>
          <span>{words('ownRankOf', { count: step.entered })}</span>
          <b>{words('ownTotal', { total: total(hundredths) })}</b>
          {prize ? <Tag kind="seal">{words('wonPrize', { name: said(prize.name, language) })}</Tag> : null}
        </p>
      )}
      {standings ? <NoticeLine standings={standings} /> : null}
      {givenUp ? <p className="note" style={{ marginTop: 12 }}>{words('ownGivenUp')}</p> : null}
      {proposed && next ? <p className="notice-line">{words('ownProposed', { next: nextTitle })}</p> : null}
      {promoted && !givenUp && next ? (
        <div className="note" style={{ marginTop: 12 }}>
          <b>{words('ownPromoted', { next: nextTitle })}</b>
          {next.mine ? (
            <p>{words('ownIn', { next: nextTitle })} <Link to="/$lang/applications/$application" params={{ lang: language, application: next.mine.application }} search={{}}>{words('toNext')}</Link></p>
          ) : promotion ? <div className="form-acts"><PromotionActs promotion={promotion} /></div> : null}
        </div>
      ) : null}
    </Section>
  );
}
