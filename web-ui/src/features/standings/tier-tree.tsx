import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { Failure, Loading, said, Section, shortDay, Tag } from '../../ui';
import { useTiers, type TierLine } from './model';
import { laddered, totalOf } from './places';
import { PlacesTable } from './places-table';
import { usePrizeSaid, useStandingsWords, useTieSaid, type CriteriaNames } from './use-words';
import './standings.css';

/** The tree that a call is a tier of, from the highest down, and the places in each. */
export function TierTree({ call, names }: { call: string; names: CriteriaNames }) {
  const words = useStandingsWords();
  const tiers = useTiers(call);
  if (tiers.isPending) return <Loading rows={3} />;
  if (tiers.isError) return <Failure title={words('tree')} error={tiers.error} onRetry={() => void tiers.refetch()} />;
  if (tiers.data.length === 0) return null;
  const levels = new Set(tiers.data.map(({ tier }) => tier.level)).size;
  return (
    <>
      <Section title={words('tree')} note={words('treeNote', { count: levels })}>
        <ol className="ladder">
          {laddered(tiers.data).map(({ tier, depth }) => <Rung key={tier.call} line={tier} depth={depth} own={tier.call === call} names={names} />)}
        </ol>
      </Section>
      <PlacesTable tiers={tiers.data} names={names} />
    </>
  );
}

function Rung({ line, depth, own, names }: { line: TierLine; depth: number; own: boolean; names: CriteriaNames }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const tieSaid = useTieSaid(names);
  const prizeSaid = usePrizeSaid();
  const places = totalOf(line.tier.places);
  const title = said(line.title, language);
  const notes = [
    said(line.authorityName, language),
    line.on ? `${words('decided')} ${shortDay(line.on, language)}` : words('notPlanned'),
    words(line.tier.byPromotion ? 'byPromotionOnly' : 'byApplying'),
    line.handedIn === null ? '' : words('handedIn', { count: line.handedIn }),
    places > 0 ? `${words('places')} ${places}` : '',
    line.promoted > 0 ? words('promotedSoFar', { count: line.promoted }) : '',
  ];
  const rules = tieSaid(line);
  return (
    <li className={own ? 'now' : ''} style={{ '--depth': depth } as React.CSSProperties} {...(own ? { 'aria-current': 'true' as const } : {})}>
      <b className="rung-level">{words(`level.${line.tier.level}`)}</b>
      <div>
        <p>
          {own ? <b>{title}</b> : <Link to="/$lang/calls/$call" params={{ lang: language, call: line.call }}>{title}</Link>}{' '}
          {own ? <Tag kind="pine">{words('thisOne')}</Tag> : null} <Tag kind={line.state === 'CONFIRMED' ? 'seal' : 'line'}>{words(line.state && line.state !== 'UNKNOWN' ? `ranked.${line.state}` : `phase.${line.phase}`)}</Tag>
        </p>
        <p className="cap">{notes.filter(Boolean).join(' · ')}</p>
        {line.tier.prizes.length > 0 ? <p className="cap">{words('labelled', { label: words('prizes'), value: line.tier.prizes.map(prizeSaid).join(words('comma')) })}</p> : null}
        {rules ? <p className="cap">{words('labelled', { label: words('equals'), value: rules })}</p> : null}
      </div>
    </li>
  );
}
