import { useWords } from '../../i18n';
import { SelectField, TextArea } from '../../ui';
import * as screeningWords from './screening-words';

export const REASONS = ['scope', 'papers', 'stale', 'owner', 'duplicate', 'notMended'] as const;

/** Why something is declined: what is often said to begin from, and the officer's own words. */
export function ReasonsField({ label, value, onChange }: { label: string; value: string; onChange: (reasons: string) => void }) {
  const words = useWords(screeningWords);
  return (
    <>
      <SelectField
        name="reasons-snippet"
        label={words('snippets')}
        placeholder="–"
        value=""
        onChange={(snippet) => snippet && onChange([value.trim(), words(`reason.${snippet as (typeof REASONS)[number]}`)].filter(Boolean).join('\n'))}
        options={REASONS.map((each) => ({ value: each, label: words(`reason.${each}`) }))}
      />
      <TextArea name="reasons" label={label} hint={words('reasonsHint')} rows={6} longest={4000} value={value} onChange={onChange} />
    </>
  );
}
