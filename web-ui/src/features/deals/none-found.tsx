import { useLanguage } from '../../i18n';
import { Button, State } from '../../ui';
import { bandWords } from './bands';
import type { Band, DealSearch, Instead, Level } from './model';
import { everything, filters } from './search-url';
import { industryWords, regionWords, stageWords } from './terms';
import { useDealWords } from './use-words';

/** The search without one of its conditions, as the server has tried it. */
export function without(search: DealSearch, { drop, text }: Instead): DealSearch {
  switch (drop) {
    case 'INDUSTRIES':
      return { ...search, industry: [] };
    case 'STAGES':
      return { ...search, stage: [] };
    case 'REGIONS':
      return { ...search, region: [] };
    case 'AWARDED':
      return { ...search, awarded: false };
    case 'AMOUNTS':
      return { ...search, amount: [] };
    case 'CITIES':
      return { ...search, city: [] };
    case 'RUNGS':
      return { ...search, rung: [] };
    case 'BANDS':
      return { ...search, band: [] };
    case 'LIMITS':
      return { ...search, within: false };
    case 'WORDS':
    case 'FIELD':
      return { ...search, q: text };
  }
}

/** Nothing was found: which condition to let go of, and what would then be there. */
export function NoneFound({ search, instead, onChange }: { search: DealSearch; instead: Instead[]; onChange: (search: DealSearch) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const between = language === 'zh' ? '、' : ', ';
  if (filters(search) === 0 && !search.q.trim()) return <State title={words('noneAtAllTitle')}>{words('noneAtAllLead')}</State>;
  const what = ({ drop, what: typed }: Instead): string => {
    switch (drop) {
      case 'INDUSTRIES':
        return search.industry.map((code) => industryWords(code, language)).join(between);
      case 'STAGES':
        return search.stage.map((stage) => stageWords(stage, language)).join(between);
      case 'REGIONS':
        return search.region.map((code) => regionWords(code, language)).join(between);
      case 'AWARDED':
        return words('awardedOnly');
      case 'AMOUNTS':
        return search.amount.map((code) => bandWords(code, language, words)).join(between);
      case 'CITIES':
        return search.city.join(between);
      case 'RUNGS':
        return search.rung.map((level) => words(`rung.${level as Level}`)).join(between);
      case 'BANDS':
        return search.band.map((band) => words(`band.${band as Band}`)).join(between);
      case 'LIMITS':
        return words('withinOnly');
      case 'WORDS':
      case 'FIELD':
        return typed;
    }
  };
  return (
    <State
      title={words('noneTitle')}
      action={
        <div className="form-acts">
          {instead.map((one) => (
            <Button key={`${one.drop}${one.what}`} small onPress={() => onChange(without(search, one))}>{words('dropFor', { what: what(one), count: one.deals })}</Button>
          ))}
          <Button small kind="text" onPress={() => onChange({ ...everything, sort: search.sort })}>{words('dropAll')}</Button>
        </div>
      }
    >
      {words(instead.length ? 'noneLead' : 'noneTogether')}
    </State>
  );
}
