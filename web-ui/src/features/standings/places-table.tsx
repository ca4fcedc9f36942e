import { useLanguage } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { said, Section, type Text } from '../../ui';
import type { TierLine } from './model';
import { industriesOf, keptFor, keptForNone, totalOf, type Cell } from './places';
import { useStandingsWords, useTieSaid, type CriteriaNames } from './use-words';
import './standings.css';

/** What of a tier its places are read from. */
export type PlacesLine = Pick<TierLine, 'call' | 'tier' | 'tieCriteria' | 'stillTied'> & { authorityName: Text | null };

/** How many go on from each tier, by industry, with its prizes and how equals are told apart. */
export function PlacesTable({ tiers, names }: { tiers: PlacesLine[]; names?: CriteriaNames }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const tieSaid = useTieSaid(names);
  const industries = industriesOf(tiers.map(({ tier }) => tier.places));
  const others = industries.length > 0 && tiers.some(({ tier }) => keptForNone(tier.places).places > 0);
  const prizesOf = (line: PlacesLine) => [...new Set(line.tier.prizes.map((prize) => said(prize.name, language)))].join(words('comma')) || words('noPrizes');
  return (
    <Section title={words('placesTitle')} note={industries.length > 0 ? words('placesNote') : null}>
      <div className="standings-scroll" role="region" aria-label={words('placesTitle')} tabIndex={0}>
        <table className="standings-table places-table">
          <thead>
            <tr>
              <th scope="col">{words('tier')}</th>
              {industries.map((industry) => <th key={industry} scope="col" className="number">{industrySaid(industry, language)}</th>)}
              {others ? <th scope="col" className="number">{words('otherPlaces')}</th> : null}
              <th scope="col" className="number">{words('total')}</th>
              <th scope="col">{words('prizesAndTies')}</th>
            </tr>
          </thead>
          <tbody>
            {tiers.map((line) => {
              const all = totalOf(line.tier.places);
              return (
                <tr key={line.call}>
                  <th scope="row">
                    {words(`level.${line.tier.level}`)}
                    <span className="cap">{said(line.authorityName, language)}</span>
                  </th>
                  {industries.map((industry) => <Kept key={industry} name={industrySaid(industry, language)} cell={keptFor(line.tier.places, industry)} />)}
                  {others ? <Kept name={words('otherPlaces')} cell={keptForNone(line.tier.places)} /> : null}
                  <td className="number" data-name={words('total')}>{all > 0 ? <b>{all}</b> : <span className="cap">{words('noPlaces')}</span>}</td>
                  <td className="rules">{[prizesOf(line), tieSaid(line)].filter(Boolean).join(words('sep'))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="cap" style={{ paddingTop: 10 }}>{words('placesFrozen')}</p>
    </Section>
  );
}

function Kept({ name, cell: { places, groups } }: { name: string; cell: Cell }) {
  const words = useStandingsWords();
  if (places === 0) return <td className="number none"><span className="cap">–</span></td>;
  return (
    <td className="number" data-name={name}>
      {places}
      {groups.map(({ group, places: of }) => <span key={group} className="cap">{words('groupPlaces', { group: words(`group.${group}`), places: of })}</span>)}
    </td>
  );
}
