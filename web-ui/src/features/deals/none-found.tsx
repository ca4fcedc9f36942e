import { useLanguage } from '../../i18n';
import { Button, State } from '../../ui';
import { bandWords } from './bands';
import type { Alone, Band, Condition, DealSearch, Instead, Level } from './model';
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

/** This condition of the search, and none of the others. */
export function only(search: DealSearch, { keep, what }: Alone): DealSearch {
  const bare = { ...everything, sort: search.sort };
  switch (keep) {
    case 'INDUSTRIES':
      return { ...bare, industry: search.industry };
    case 'STAGES':
      return { ...bare, stage: search.stage };
    case 'REGIONS':
      return { ...bare, region: search.region };
    case 'AWARDED':
      return { ...bare, awarded: true };
    case 'AMOUNTS':
      return { ...bare, amount: search.amount };
    case 'CITIES':
      return { ...bare, city: search.city };
    case 'RUNGS':
      return { ...bare, rung: search.rung };
    case 'BANDS':
      return { ...bare, band: search.band };
    case 'LIMITS':
      return { ...bare, within: true };
    case 'WORDS':
    case 'FIELD':
      return { ...bare, q: what };
  }
}

/** So much of what was typed stands in a button. */
const READABLE = 40;

function short(typed: string): string {
  const characters = [...typed];
  return characters.length > READABLE ? `${characters.slice(0, READABLE - 1).join('')}…` : typed;
}

/** Nothing was found: which condition to let go of, or to keep alone, and what would then be there. */
export function NoneFound({ search, instead, alone, onChange }: { search: DealSearch; instead: Instead[]; alone: Alone[]; onChange: (search: DealSearch) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const between = language === 'zh' ? '、' : ', ';
  if (filters(search) === 0 && !search.q.trim()) return <State title={words('noneAtAllTitle')}>{words('noneAtAllLead')}</State>;
  const said = (condition: Condition, typed: string): string => {
    switch (condition) {
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
        return short(typed);
    }
  };
  return (
    <State
      title={words('noneTitle')}
      action={
        <div className="form-acts">
          {instead.map((one) => (
            <Button key={`${one.drop}${one.what}`} small onPress={() => onChange(without(search, one))}>{words('dropFor', { what: said(one.drop, one.what), count: one.deals })}</Button>
          ))}
          {alone.map((one) => (
            <Button key={`${one.keep}${one.what}`} small onPress={() => onChange(only(search, one))}>{words('keepFor', { what: said(one.keep, one.what), count: one.deals })}</Button>
          ))}
          <Button small kind="text" onPress={() => onChange({ ...everything, sort: search.sort })}>{words('dropAll')}</Button>
        </div>
      }
    >
      {words(instead.length ? 'noneLead' : alone.length ? 'noneAlone' : 'noneTogether')}
    </State>
  );
}
