import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { said } from '../../ui';
import { total, type Climb } from './model';
import { totalOf } from './places';
import { useStandingsWords } from './use-words';

/** Each tier of a climb in a row: how many entered and go on, and how one's own company came out. */
export function ResultsTable({ climb }: { climb: Climb }) {
  const words = useStandingsWords();
  const language = useLanguage();
  return (
    <div className="standings-scroll" role="region" aria-label={words('results')} tabIndex={0}>
      <table className="standings-table">
        <thead>
          <tr>
            <th scope="col">{words('tier')}</th>
            <th scope="col">{words('contest')}</th>
            <th scope="col" className="number">{words('rank')}</th>
            <th scope="col" className="number">{words('score')}</th>
            <th scope="col">{words('prize')}</th>
            <th scope="col" className="number">{words('places')}</th>
            <th scope="col">{words('onward')}</th>
          </tr>
        </thead>
        <tbody>
          {climb.steps.map((step) => (
            <tr key={step.call}>
              <th scope="row">{words(`level.${step.level}`)}</th>
              <td><Link to="/$lang/calls/$call" params={{ lang: language, call: step.call }}>{said(step.title, language)}</Link></td>
              <td className="number">{step.mine?.rank == null ? '–' : `${step.mine.rank} / ${step.entered}`}</td>
              <td className="number">{step.mine?.hundredths == null ? '–' : total(step.mine.hundredths)}</td>
              <td>{said(step.mine?.prize?.name, language) || '–'}</td>
              <td className="number">{totalOf(step.places) || '–'}</td>
              <td>{step.mine?.givenUp ? words('gaveUp') : step.mine?.promoted ? words('goesOn') : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
