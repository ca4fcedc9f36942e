import { useLanguage } from '../../i18n';
import { Button, Icon, said } from '../../ui';
import { bandWords } from './bands';
import type { Band, DealSearch, Facets, Level } from './model';
import { everything, toggled } from './search-url';
import { industryWords, regionWords, stageWords } from './terms';
import { useDealWords } from './use-words';

/** What was chosen beside the box, each to be let go of by itself: also where its facet is folded, or in a sheet. */
export function ChosenFilters({ search, facets, onChange }: { search: DealSearch; facets: Facets; onChange: (search: DealSearch) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const city = (code: string) => said(facets.cities.find((one) => one.code === code)?.name ?? null, language) || code;
  const chosen = [
    ...search.industry.map((code) => ({ name: industryWords(code, language), left: toggled(search, 'industry', code) })),
    ...search.stage.map((stage) => ({ name: stageWords(stage, language), left: toggled(search, 'stage', stage) })),
    ...search.region.map((code) => ({ name: regionWords(code, language), left: toggled(search, 'region', code) })),
    ...search.city.map((code) => ({ name: city(code), left: toggled(search, 'city', code) })),
    ...search.amount.map((code) => ({ name: bandWords(code, language, words), left: toggled(search, 'amount', code) })),
    ...search.rung.map((level) => ({ name: words(`rung.${level as Level}`), left: toggled(search, 'rung', level) })),
    ...search.band.map((band) => ({ name: words(`band.${band as Band}`), left: toggled(search, 'band', band) })),
    ...(search.awarded ? [{ name: words('awardedOnly'), left: { ...search, awarded: false } }] : []),
    ...(search.within ? [{ name: words('withinOnly'), left: { ...search, within: false } }] : []),
  ];
  if (chosen.length === 0) return null;
  return (
    <div className="chosen" role="group" aria-label={words('filters')}>
      {chosen.map(({ name, left }) => (
        <Button key={name} small label={words('letGo', { name })} onPress={() => onChange(left)}>{name}<Icon name="cross" /></Button>
      ))}
      {chosen.length > 1 ? <Button small kind="text" onPress={() => onChange({ ...everything, q: search.q, sort: search.sort })}>{words('letGoAll')}</Button> : null}
    </div>
  );
}
