import { Fragment } from 'react';
import { useLanguage } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { said, Tag } from '../../ui';
import { goesOn, total, type Placed, type Standings } from './model';
import { useStandingsWords, type CriteriaNames } from './use-words';
import './standings.css';

/** Who came where, with the line above which one goes on. `inside`: with what told equals apart, for the authority. */
export function RankedTable({ standings, names, inside = false }: { standings: Standings; names: CriteriaNames; inside?: boolean }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const { lines, state, tier } = standings;
  const going = lines.filter((line) => goesOn(line, state));
  const last = going.at(-1);
  const shared = new Set(lines.filter((line, index) => lines.some((other, place) => place !== index && other.rank === line.rank)).map(({ rank }) => rank));
  const groups = lines.some(({ group }) => group !== null);
  const before = inside && lines.some((line) => line.before !== null);
  const columns = 5 + (groups ? 1 : 0) + (before ? 1 : 0) + (tier.prizes.length > 0 ? 1 : 0);
  const nameOf = (application: string) => said(lines.find((line) => line.application === application)?.companyName, language) || words('someCompany');
  return (
    <div className="standings-scroll" role="region" aria-label={words('standings')} tabIndex={0}>
      <table className="standings-table ranked">
        <thead>
          <tr>
            <th scope="col" className="number">{words('rank')}</th>
            <th scope="col">{words('company')}</th>
            <th scope="col" className="wide">{words('industry')}</th>
            {groups ? <th scope="col" className="wide">{words('group')}</th> : null}
            <th scope="col" className="number">{words('score')}</th>
            {before ? <th scope="col" className="number wide">{words('before')}</th> : null}
            {tier.prizes.length > 0 ? <th scope="col" className="wide">{words('prize')}</th> : null}
            <th scope="col">{words('onward')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Fragment key={line.application}>
              <tr className={`${line.own ? 'own' : ''} ${line.sunk ? 'sunk' : ''}`}>
                <td className="number"><b>{line.rank}</b>{shared.has(line.rank) ? <span className="cap">{words('equalRank')}</span> : null}</td>
                <td className="who">
                  <b>{said(line.companyName, language) || words('someCompany')}</b>
                  <span className="cap">
                    {line.number}
                    {[line.industry ? industrySaid(line.industry, language) : '', line.group ? words(`group.${line.group}`) : ''].filter(Boolean).map((each) => <span key={each} className="close"> · {each}</span>)}
                  </span>
                  {line.prize === null ? null : <span className="close"><Tag kind="seal">{said(tier.prizes[line.prize]?.name, language)}</Tag></span>}
                  {line.own ? <Tag kind="pine">{words('own')}</Tag> : null}
                  {line.sunk ? <Tag kind="amber">{words('sunk')}</Tag> : null}
                  {line.lot ? <span className="cap lot"><Tag kind="line">{words('lot')}</Tag> {inside ? <span className="mono">{line.lot.slice(0, 8)}…</span> : null}</span> : null}
                </td>
                <td className="wide">{line.industry ? industrySaid(line.industry, language) : '–'}</td>
                {groups ? <td className="wide">{line.group ? words(`group.${line.group}`) : '–'}</td> : null}
                <td className="number">
                  <b>{total(line.hundredths)}</b>
                  {inside && line.criteria.length > 0 ? <span className="cap wide">{line.criteria.map((mean, index) => words('criterionMean', { name: said(names.get(standings.tieCriteria[index] ?? ''), language), mean: total(mean) })).join(' · ')}</span> : null}
                </td>
                {before ? <td className="number wide">{line.before === null ? '–' : total(line.before)}</td> : null}
                {tier.prizes.length > 0 ? <td className="wide">{line.prize === null ? '–' : said(tier.prizes[line.prize]?.name, language)}</td> : null}
                <td><Onward line={line} standings={standings} nameOf={nameOf} /></td>
              </tr>
              {line === last && tier.next ? (
                <tr className="cut"><td colSpan={columns}>{words(state === 'CONFIRMED' ? 'promotionLine' : 'promotionLineProposed', { count: going.length })}</td></tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Onward({ line, standings, nameOf }: { line: Placed; standings: Standings; nameOf: (application: string) => string }) {
  const words = useStandingsWords();
  if (!standings.tier.next) return <>–</>;
  if (line.givenUpAt) return <Tag>{words('gaveUp')}</Tag>;
  if (line.insteadOf && line.promotedAt) return <Tag kind="pine">{words('movedUpFor', { company: nameOf(line.insteadOf) })}</Tag>;
  if (!goesOn(line, standings.state)) return <>–</>;
  return <Tag kind="pine">{words(standings.state === 'CONFIRMED' ? 'goesOn' : 'willGoOn')}</Tag>;
}
