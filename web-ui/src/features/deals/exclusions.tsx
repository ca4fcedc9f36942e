import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Choice, said, type Text } from '../../ui';
import { OrganisationField } from '../organisations';
import type { Mandate } from './model';
import { INDUSTRY_CODES, industryWords, REGION_CODES, regionWords } from './terms';
import { useDealWords } from './use-words';
import type { WishesDraft } from './wishes';

type Props = { draft: WishesDraft; start: WishesDraft; mandate: Mandate | null; onChange: (part: Partial<WishesDraft>) => void };

/** What the firm will not have, however well the rest fits; folded away until something is. */
export function Exclusions({ draft, start, mandate, onChange }: Props) {
  const words = useDealWords();
  const language = useLanguage();
  const [added, setAdded] = useState<{ company: string; name: Text | null }[]>([]);
  const between = language === 'zh' ? '、' : ', ';
  const companies = [...(mandate?.excludedCompanies ?? []), ...added];
  const nameOf = (id: string) => said(companies.find((each) => each.company === id)?.name, language) || id;
  const toggle = (all: string[], one: string) => (all.includes(one) ? all.filter((each) => each !== one) : [...all, one]);
  const all = [...draft.exIndustries.map((code) => industryWords(code, language)), ...draft.exRegions.map((code) => regionWords(code, language)), ...draft.exCompanies.map(nameOf)];
  return (
    <details className="regions" open={start.exIndustries.length + start.exRegions.length + start.exCompanies.length > 0}>
      <summary>{words('exclusions')} · {all.length ? all.join(between) : words('exclusionsNone')}</summary>
      <p className="hint"><span>{words('exclusionsHint')}</span></p>
      <div className="ticks" role="group" aria-label={words('exIndustries')}>
        {INDUSTRY_CODES.filter((code) => !draft.industries.includes(code) || draft.exIndustries.includes(code)).map((code) => (
          <Choice key={code} kind="checkbox" name="exIndustries" checked={draft.exIndustries.includes(code)} onChange={() => onChange({ exIndustries: toggle(draft.exIndustries, code) })}
            label={code.includes('/') ? industryWords(code, language) : <b>{industryWords(code, language)}</b>} />
        ))}
      </div>
      <div className="ticks" role="group" aria-label={words('exRegions')}>
        {[...REGION_CODES, ...start.exRegions.filter((code) => !REGION_CODES.includes(code))].filter((code) => !draft.regions.includes(code) || draft.exRegions.includes(code)).map((code) => (
          <Choice key={code} kind="checkbox" name="exRegions" label={regionWords(code, language)} checked={draft.exRegions.includes(code)} onChange={() => onChange({ exRegions: toggle(draft.exRegions, code) })} />
        ))}
      </div>
      <div className="ticks wide" role="group" aria-label={words('exCompanies')}>
        {draft.exCompanies.map((id) => (
          <Choice key={id} kind="checkbox" name="exCompanies" label={nameOf(id)} checked onChange={() => onChange({ exCompanies: toggle(draft.exCompanies, id) })} />
        ))}
      </div>
      <OrganisationField
        name="exCompany" label={words('exCompanyAdd')} kind="COMPANY" without={draft.exCompanies}
        onChoose={({ id, name }) => {
          setAdded((before) => [...before, { company: id, name }]);
          onChange({ exCompanies: [...draft.exCompanies, id] });
        }}
      />
    </details>
  );
}
