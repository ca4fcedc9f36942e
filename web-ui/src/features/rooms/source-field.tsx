import { SelectField } from '../../ui';
import { useVault } from '../organisations';
import { useRoomWords } from './use-words';

/** A document of the company's vault, of those that count now. */
export function SourceField({ company, value, onChange }: { company: string; value: string; onChange: (source: string, name: string) => void }) {
  const words = useRoomWords();
  const vault = useVault(company, null);
  const documents = (vault.data?.documents ?? []).filter((line) => line.id !== null);
  return (
    <SelectField
      name="source" label={words('source')} value={value} placeholder={words('sourceChoose')}
      hint={vault.data && documents.length === 0 ? words('noSources') : undefined}
      error={vault.isError ? vault.error.message : undefined}
      onChange={(source) => onChange(source, documents.find((line) => line.id === source)?.name ?? '')}
      options={documents.map((line) => ({ value: line.id ?? '', label: line.name ?? line.sha256.slice(0, 8) }))}
    />
  );
}
