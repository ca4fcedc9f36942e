import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { said } from '../../ui';
import { bandWords } from './bands';
import type { Band, Count, DealSearch, Facets as FacetsModel, Level, Stage } from './model';
import { REVIEWED, RUNGS, toggled } from './search-url';
import { industryWords, regionWords, STAGES, stageWords } from './terms';
import { useDealWords } from './use-words';

/** So many choices of a facet stand open; fewer than three more are not worth a button. */
const OPEN = 6;
const WORTH = 3;

/** Chosen codes stay in sight also where no deal is left under them. */
function counted(counts: Count[], chosen: string[]): Count[] {
  return [...counts, ...chosen.filter((code) => !counts.some((count) => count.code === code)).map((code) => ({ code, deals: 0 }))];
}

/** The choices beside a search, each with the number of deals that it would leave. */
export function Facets({ search, facets, mandated, onChange }: { search: DealSearch; facets: FacetsModel; mandated: boolean; onChange: (search: DealSearch) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const stages = counted(facets.stages, search.stage).sort((a, b) => STAGES.indexOf(a.code as Stage) - STAGES.indexOf(b.code as Stage));
  return (
    <div className="facets">
      <Facet legend={words('industry')} counts={counted(facets.industries, search.industry)} chosen={search.industry}
        label={(code) => industryWords(code, language)} onToggle={(code) => onChange(toggled(search, 'industry', code))} />
      <Facet legend={words('stage')} counts={stages} chosen={search.stage}
        label={(code) => stageWords(code as Stage, language)} onToggle={(code) => onChange(toggled(search, 'stage', code as Stage))} />
      <Facet legend={words('region')} counts={counted(facets.regions, search.region)} chosen={search.region}
        label={(code) => regionWords(code, language)} onToggle={(code) => onChange(toggled(search, 'region', code))} />
      <Facet legend={words('city')} counts={counted(facets.cities, search.city)} chosen={search.city}
        label={(code) => said(facets.cities.find((city) => city.code === code)?.name ?? null, language) || code} onToggle={(code) => onChange(toggled(search, 'city', code))} />
      <Facet legend={words('asked')} counts={counted(facets.amounts, search.amount)} chosen={search.amount}
        label={(code) => bandWords(code, language, words)} onToggle={(code) => onChange(toggled(search, 'amount', code))} />
      <Facet legend={words('rung')} counts={counted(facets.rungs, search.rung).sort((a, b) => RUNGS.indexOf(b.code) - RUNGS.indexOf(a.code))} chosen={search.rung}
        label={(code) => words(`rung.${code as Level}`)} onToggle={(code) => onChange(toggled(search, 'rung', code))} />
      <Facet legend={words('band')} counts={counted(facets.bands, search.band).sort((a, b) => REVIEWED.indexOf(a.code) - REVIEWED.indexOf(b.code))} chosen={search.band}
        label={(code) => words(`band.${code as Band}`)} onToggle={(code) => onChange(toggled(search, 'band', code))} />
      <fieldset className="facet">
        <legend>{words('awarded')}</legend>
        <Tick label={words('awardedOnly')} deals={facets.awarded} chosen={search.awarded} onToggle={() => onChange({ ...search, awarded: !search.awarded })} />
      </fieldset>
      {mandated ? (
        <fieldset className="facet">
          <legend>{words('mandate')}</legend>
          <Tick label={words('withinOnly')} deals={null} chosen={search.within === true} onToggle={() => onChange({ ...search, within: search.within !== true })} />
        </fieldset>
      ) : null}
    </div>
  );
}

type FacetProps = { legend: string; counts: Count[]; chosen: string[]; label: (code: string) => string; onToggle: (code: string) => void };

function Facet({ legend, counts, chosen, label, onToggle }: FacetProps) {
  const words = useDealWords();
  const [isOpen, setOpen] = useState(false);
  if (counts.length === 0) return null;
  const folds = counts.length >= OPEN + WORTH;
  const shown = folds && !isOpen ? counts.filter(({ code }, index) => index < OPEN || chosen.includes(code)) : counts;
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {shown.map((count) => (
        <Tick key={count.code} label={label(count.code)} deals={count.deals} chosen={chosen.includes(count.code)} onToggle={() => onToggle(count.code)} />
      ))}
      {folds ? (
        <button type="button" className="btn text small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words('facetLess') : words('facetMore', { count: counts.length })}<span className="sr"> · {legend}</span>
        </button>
      ) : null}
    </fieldset>
  );
}

function Tick({ label, deals, chosen, onToggle }: { label: string; deals: number | null; chosen: boolean; onToggle: () => void }) {
  return (
    <label className="tick">
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <span>{label}</span>
      {deals === null ? null : <span className="count">{deals}</span>}
    </label>
  );
}
