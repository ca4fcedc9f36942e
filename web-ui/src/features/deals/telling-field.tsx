import { useWords } from '../../i18n';
import { SelectField } from '../../ui';
import { TELLINGS, type Telling } from './find-model';
import * as findWords from './find-words';

/** How to be told of a deal that begins to fit. */
export function TellingField({ name, label, hint, value, isDisabled = false, onChange }: { name: string; label: string; hint?: string; value: Telling; isDisabled?: boolean; onChange: (telling: Telling) => void }) {
  const words = useWords(findWords);
  return (
    <SelectField
      name={name} label={label} {...(hint ? { hint } : {})} value={value} isDisabled={isDisabled} onChange={(chosen) => onChange(chosen as Telling)}
      options={TELLINGS.map((each) => ({ value: each, label: words(`tell.${each}`) }))}
    />
  );
}
