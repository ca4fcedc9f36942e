import { useLanguage } from '../../i18n';
import { Choice, Choices, NumberField, said, SelectField } from '../../ui';
import type { EligibilityRule } from './eligibility';
import { answered, type Answers } from './form';
import { useApplicationWords } from './use-words';

/** What a call asks before anything is written. An answer that does not meet its rule is told why at once. */
export function EligibilityForm({ rules, answers, unmet, open, onChange }: { rules: EligibilityRule[]; answers: Answers; unmet: EligibilityRule[]; open: boolean; onChange: (answers: Answers) => void }) {
  const words = useApplicationWords();
  const language = useLanguage();
  return (
    <>
      {rules.map((rule) => {
        const { code } = rule;
        const answer = (next: unknown) => onChange(answered(answers, code, next));
        const error = unmet.includes(rule) ? said(rule.unmet, language) : open && !(code in answers) ? words('answerThis') : undefined;
        const common = { name: code, label: said(rule.asks, language), error };
        switch (rule.answer) {
          case 'NUMBER':
            return <NumberField key={code} {...common} value={typeof answers[code] === 'number' ? (answers[code] as number) : null} onChange={answer} />;
          case 'CHOICE':
            return <SelectField key={code} {...common} value={String(answers[code] ?? '')} placeholder={words('choose')} onChange={answer} options={rule.choices.map(({ value, label }) => ({ value, label: said(label, language) }))} />;
          default:
            return (
              <Choices key={code} legend={common.label} error={error}>
                <div className="yes-no">
                  <Choice kind="radio" name={code} label={words('yes')} checked={answers[code] === true} onChange={() => answer(true)} />
                  <Choice kind="radio" name={code} label={words('no')} checked={answers[code] === false} onChange={() => answer(false)} />
                </div>
              </Choices>
            );
        }
      })}
    </>
  );
}
