import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { said, Section, Tag } from '../../ui';
import { total, type Climb, type Step } from './model';
import { useStandingsWords } from './use-words';

/** How the company came out in each tier that it has come to. */
export function Results({ climb }: { climb: Climb }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const reached = climb.steps.filter((step): step is Step & { mine: NonNullable<Step['mine']> } => step.mine !== null);
  return (
    <Section title={words('results')} note={words('resultsNote', { count: reached.length })}>
      {reached.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('noResults')}</p> : null}
      <ul className="rows once-papers">
        {reached.map(({ call, level, mine, entered }) => (
          <li key={call}>
            <b><Link to="/$lang/applications/$application" params={{ lang: language, application: mine.application }} search={{}}>{words(`level.${level}`)}</Link></b>
            <span>
              {mine.rank === null ? words(`state.${mine.state}`) : `${words('nth', { rank: mine.rank })} / ${entered}`}{' '}
              {mine.prize ? <Tag kind="seal">{said(mine.prize.name, language)}</Tag> : null}{' '}
              {mine.givenUp ? <Tag>{words('gaveUp')}</Tag> : mine.promoted ? <Tag kind="pine">{words('goesOn')}</Tag> : null}
            </span>
            <b>{mine.hundredths === null ? '' : total(mine.hundredths)}</b>
          </li>
        ))}
      </ul>
    </Section>
  );
}
