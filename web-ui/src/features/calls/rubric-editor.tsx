import { useLanguage, useWords } from '../../i18n';
import { said, Section, SelectField, TextField } from '../../ui';
import { weigh, type WrittenCriterion } from './compose';
import * as officerWords from './officer-words';

/** Weights and thresholds. What the weights sum to is said while they are typed. */
export function RubricEditor({ criteria, onChange }: { criteria: WrittenCriterion[]; onChange: (criteria: WrittenCriterion[]) => void }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { key, sum, by } = weigh(criteria);
  const set = (index: number, part: Partial<WrittenCriterion>) => onChange(criteria.map((each, place) => (place === index ? { ...each, ...part } : each)));
  return (
    <Section title={words('rubric')} note={<span id="weights" role="status" className={key === 'weightsFit' ? 'weights fit' : 'weights off'}>{words(key, { sum, by })}</span>}>
      <p className="cap" style={{ padding: '8px 0' }}>{words('rubricLead')}</p>
      <ul className="rows">
        {criteria.map((criterion, index) => (
          <li key={criterion.code} className="weight-row">
            <div>
              <b>{said(criterion.name, language)}</b>
              <div className="cap">{said(criterion.description, language)}</div>
            </div>
            <TextField name={`weight-${criterion.code}`} label={words('weight')} inputMode="numeric" value={criterion.weight} onChange={(weight) => set(index, { weight })} />
            <SelectField
              name={`threshold-${criterion.code}`}
              label={words('threshold')}
              placeholder={words('noThreshold')}
              value={criterion.threshold === null ? '' : String(criterion.threshold)}
              onChange={(threshold) => set(index, { threshold: threshold === '' ? null : Number(threshold) })}
              options={['2', '3', '4', '5'].map((value) => ({ value, label: value }))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
