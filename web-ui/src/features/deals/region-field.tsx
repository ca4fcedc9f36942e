import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { SelectField, TextField } from '../../ui';
import { REGION_CODES, regionWords } from './terms';
import { useDealWords } from './use-words';

const ELSEWHERE = 'elsewhere';

/** A province of China by its name, or any other region of the world by its code. */
export function RegionField({ value, error, onChange }: { value: string; error: string | undefined; onChange: (code: string) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const [elsewhere, setElsewhere] = useState(value !== '' && !REGION_CODES.includes(value));
  const choose = (chosen: string) => {
    setElsewhere(chosen === ELSEWHERE);
    onChange(chosen === ELSEWHERE ? '' : chosen);
  };
  return (
    <div className="pair">
      <SelectField
        name="region" label={words('region')} error={elsewhere ? undefined : error} placeholder={words('choose')} value={elsewhere ? ELSEWHERE : value} onChange={choose}
        options={[...REGION_CODES.map((code) => ({ value: code, label: regionWords(code, language) })), { value: ELSEWHERE, label: words('elsewhere') }]}
      />
      {elsewhere ? <TextField name="regionCode" label={words('regionCode')} hint={words('regionHint')} error={error} value={value} onChange={(code) => onChange(code.trim().toUpperCase())} /> : null}
    </div>
  );
}
