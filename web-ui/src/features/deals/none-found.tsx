import { useLanguage } from '../../i18n';
import { Button, State } from '../../ui';
import type { Count, DealSearch, Facets } from './model';
import { everything, filters } from './search-url';
import { industryWords, regionWords, stageWords } from './terms';
import { useDealWords } from './use-words';

export type Drop = { key: string; what: string; without: DealSearch; leaves: number | null };

/** Each condition of a search, and the search without it. How many deals that would leave is told where the facets tell it. */
export function drops(search: DealSearch, facets: Facets | null, what: { industry: string; stage: string; region: string; awarded: string }): Drop[] {
  const sum = (counts: Count[] | undefined) => (counts ? counts.reduce((total, count) => total + count.deals, 0) : null);
  return [
    ...(search.q.trim() ? [{ key: 'q', what: search.q.trim(), without: { ...search, q: '' }, leaves: null }] : []),
    ...(search.industry.length ? [{ key: 'industry', what: what.industry, without: { ...search, industry: [] }, leaves: sum(facets?.industries) }] : []),
    ...(search.stage.length ? [{ key: 'stage', what: what.stage, without: { ...search, stage: [] }, leaves: sum(facets?.stages) }] : []),
    ...(search.region.length ? [{ key: 'region', what: what.region, without: { ...search, region: [] }, leaves: sum(facets?.regions) }] : []),
    ...(search.awarded ? [{ key: 'awarded', what: what.awarded, without: { ...search, awarded: false }, leaves: null }] : []),
  ];
}

/** Nothing was found: which condition to let go of, and what would then be there. */
export function NoneFound({ search, facets, onChange }: { search: DealSearch; facets: Facets; onChange: (search: DealSearch) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const between = language === 'zh' ? '、' : ', ';
  if (filters(search) === 0 && !search.q.trim()) return <State title={words('noneAtAllTitle')}>{words('noneAtAllLead')}</State>;
  const all = drops(search, facets, {
    industry: search.industry.map((code) => industryWords(code, language)).join(between),
    stage: search.stage.map((stage) => stageWords(stage, language)).join(between),
    region: search.region.map((code) => regionWords(code, language)).join(between),
    awarded: words('awardedOnly'),
  });
  return (
    <State
      title={words('noneTitle')}
      action={
        <div className="form-acts">
          {all.map((drop) => (
            <Button key={drop.key} small onPress={() => onChange(drop.without)}>
              {drop.leaves ? words('dropFor', { what: drop.what, count: drop.leaves }) : words('drop', { what: drop.what })}
            </Button>
          ))}
          {all.length > 1 ? <Button small kind="text" onPress={() => onChange({ ...everything, sort: search.sort })}>{words('dropAll')}</Button> : null}
        </div>
      }
    >
      {words('noneLead')}
    </State>
  );
}
