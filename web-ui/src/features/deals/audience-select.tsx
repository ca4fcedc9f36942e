import { useId } from 'react';
import { AUDIENCES, type Audience, type Part } from './model';
import { useDealWords } from './use-words';

/** Beside a field: who sees it. */
export function AudienceSelect({ part, audience, onChange }: { part: Part; audience: Audience; onChange: (audience: Audience) => void }) {
  const words = useDealWords();
  const id = useId();
  return (
    <div className="audience">
      <label htmlFor={id}>{words('whoSees', { part: words(`shows.${part}`) })}</label>
      <select id={id} name={`audience-${part}`} className="input" value={audience} onChange={(event) => onChange(event.target.value as Audience)}>
        {AUDIENCES.map((each) => <option key={each} value={each}>{words(`audience.${each}`)}</option>)}
      </select>
    </div>
  );
}
