import { useLanguage, useWords } from '../../i18n';
import { Choice, Choices, DateField, said, Section, SelectField, TextField } from '../../ui';
import type { Finding, WrittenCriterion } from './compose';
import * as officerWords from './officer-words';
import { STAGES, withStage, withTie, type WrittenProcedure } from './procedure-edit';
import * as callWords from './words';

type Props = { procedure: WrittenProcedure; criteria: WrittenCriterion[]; onChange: (procedure: WrittenProcedure) => void; errorOf: (field: Finding['field']) => string | undefined };

/** What follows the deadline: grace, stages with their planned days, public notice, and what tells equal totals apart. */
export function ProcedureEditor({ procedure, criteria, onChange, errorOf }: Props) {
  const words = useWords(officerWords);
  const calls = useWords(callWords);
  const { grace, notice, appeal, stages, tieCriteria, stillTied } = procedure;
  return (
    <Section title={words('procedure')}>
      <p className="cap" style={{ paddingTop: 8 }}>{words('procedureLead')}</p>
      <div className="part">
        <div className="pair">
          <TextField name="grace" label={words('grace')} hint={words('graceHint')} inputMode="numeric" value={grace} onChange={(typed) => onChange({ ...procedure, grace: typed })} error={errorOf('grace')} />
          <TextField name="notice" label={words('noticeDays')} hint={words('noticeHint')} inputMode="numeric" value={notice} onChange={(typed) => onChange({ ...procedure, notice: typed })} error={errorOf('notice')} />
          <TextField name="appeal" label={words('appealDays')} hint={words('appealHint')} inputMode="numeric" value={appeal} onChange={(typed) => onChange({ ...procedure, appeal: typed })} error={errorOf('appeal')} />
        </div>
        <Choices legend={words('stages')} hint={words('stagesHint')} error={errorOf('stages')}>
          <ul className="stages">
            {STAGES.map((kind) => {
              const stage = stages.find((each) => each.kind === kind);
              const label = calls(`stage.${kind}`);
              return (
                <li key={kind}>
                  <Choice kind="checkbox" name={`stage-${kind}`} label={label} checked={stage !== undefined} onChange={(wanted) => onChange({ ...procedure, stages: withStage(stages, kind, wanted) })} />
                  {stage ? <DateField name={`stage-${kind}-on`} label={words('stageOn', { stage: label })} optional value={stage.on} onChange={(on) => onChange({ ...procedure, stages: stages.map((each) => (each === stage ? { kind, on } : each)) })} /> : null}
                </li>
              );
            })}
          </ul>
        </Choices>
        <Ties criteria={criteria} chosen={tieCriteria} onChange={(chosen) => onChange({ ...procedure, tieCriteria: chosen })} />
        <Choices legend={words('stillTied')}>
          {(['DRAWN', 'ALL_TAKEN'] as const).map((each) => <Choice key={each} kind="radio" name="still-tied" label={words(`tied.${each}`)} checked={stillTied === each} onChange={() => onChange({ ...procedure, stillTied: each })} />)}
        </Choices>
      </div>
    </Section>
  );
}

/** One field for each criterion chosen, and one more while there are others. */
function Ties({ criteria, chosen, onChange }: { criteria: WrittenCriterion[]; chosen: string[]; onChange: (chosen: string[]) => void }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const places = Math.min(chosen.length + 1, criteria.length);
  return (
    <div className="pair">
      {Array.from({ length: places }, (_, place) => (
        <SelectField
          key={place}
          name={`tie-${place}`}
          label={words(place === 0 ? 'tieFirst' : 'tieThen')}
          placeholder={words('tieNone')}
          value={chosen[place] ?? ''}
          onChange={(code) => onChange(withTie(chosen, place, code))}
          options={criteria.filter(({ code }) => code === chosen[place] || !chosen.includes(code)).map(({ code, name }) => ({ value: code, label: said(name, language) }))}
        />
      ))}
    </div>
  );
}
