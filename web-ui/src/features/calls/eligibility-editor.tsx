import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, NumberField, said, Section, SelectField, Tag, TextField } from '../../ui';
import { conditionOf, type EligibilityRule, type RuleAnswer } from '../applications';
import { ANSWERS, answeredBy, lacksOfRule, metBetween, metBy, metByChoice, oneMoreRule, withoutChoice } from './eligibility-edit';
import { oneMoreChoice } from './form-builder/form-details';
import * as officerWords from './officer-words';
import { retyped } from './written-text';

type Props = { rules: EligibilityRule[]; onChange: (rules: EligibilityRule[]) => void };

/** Who may apply: what is asked before anything is written, which answers meet it, and what the others are told. */
export function EligibilityEditor({ rules, onChange }: Props) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const set = (changed: EligibilityRule) => onChange(rules.map((rule) => (rule.code === changed.code ? changed : rule)));
  return (
    <Section title={words('eligibility')} note={rules.length > 0 ? words('rules', { count: rules.length }) : words('forEverybody')}>
      <p className="cap" style={{ paddingTop: 8 }}>{words('eligibilityLead')}</p>
      <ul className="outline">
        {rules.map((rule) => {
          const lack = lacksOfRule(rule)[0];
          return (
            <li key={rule.code} data-rule={rule.code}>
              <details open={!said(rule.asks, language) || undefined}>
                <summary>
                  <b>{said(rule.asks, language) || words('unnamed')}</b>
                  <span className="cap">{words(`answer.${rule.answer}`)}</span>
                  {lack ? <Tag kind="amber">{words(`lack.${lack}`)}</Tag> : null}
                </summary>
                <RuleEditor rule={rule} onChange={set} />
                <div className="form-acts"><Button small onPress={() => onChange(rules.filter((each) => each !== rule))}>{words('removeRule')}</Button></div>
              </details>
            </li>
          );
        })}
      </ul>
      <div className="form-acts"><Button small onPress={() => onChange(oneMoreRule(rules))}>{words('addRule')}</Button></div>
    </Section>
  );
}

function RuleEditor({ rule, onChange }: { rule: EligibilityRule; onChange: (rule: EligibilityRule) => void }) {
  const words = useWords(officerWords);
  const { code, asks, unmet } = rule;
  return (
    <div className="question-editor">
      <div className="pair">
        <TextField name={`${code}-asks-zh`} label={words('labelZh')} value={asks.zh ?? ''} onChange={(zh) => onChange({ ...rule, asks: retyped(asks, 'zh', zh) })} />
        <TextField name={`${code}-asks-en`} label={words('labelEn')} value={asks.en ?? ''} onChange={(en) => onChange({ ...rule, asks: retyped(asks, 'en', en) })} />
        <SelectField name={`${code}-answer`} label={words('ruleAnswer')} value={rule.answer} onChange={(answer) => onChange(answeredBy(rule, answer as RuleAnswer))} options={ANSWERS.map((value) => ({ value, label: words(`answer.${value}`) }))} />
      </div>
      <Condition rule={rule} onChange={onChange} />
      <div className="pair">
        <TextField name={`${code}-unmet-zh`} label={words('unmetZh')} value={unmet.zh ?? ''} onChange={(zh) => onChange({ ...rule, unmet: retyped(unmet, 'zh', zh) })} />
        <TextField name={`${code}-unmet-en`} label={words('unmetEn')} value={unmet.en ?? ''} onChange={(en) => onChange({ ...rule, unmet: retyped(unmet, 'en', en) })} />
      </div>
    </div>
  );
}

/** Which answers meet it. */
function Condition({ rule, onChange }: { rule: EligibilityRule; onChange: (rule: EligibilityRule) => void }) {
  const words = useWords(officerWords);
  const { code, choices } = rule;
  const condition = conditionOf(rule);
  switch (rule.answer) {
    case 'YES_NO':
      return (
        <Choices legend={words('met')}>
          <div className="choices-line">
            {[true, false].map((yes) => <Choice key={String(yes)} kind="radio" name={`${code}-met`} label={words(yes ? 'yes' : 'no')} checked={condition.const === yes} onChange={() => onChange(metBy(rule, yes))} />)}
          </div>
        </Choices>
      );
    case 'NUMBER':
      return (
        <div className="pair">
          {(['minimum', 'maximum'] as const).map((bound) => <NumberField key={bound} name={`${code}-${bound}`} label={words(bound)} optional value={condition[bound] ?? null} onChange={(value) => onChange(metBetween(rule, bound, value))} />)}
        </div>
      );
    default:
      return (
        <Choices legend={words('choices')}>
          <ol className="pieces with-kind">
            {choices.map((choice, index) => {
              const say = (label: typeof choice.label) => onChange({ ...rule, choices: choices.map((each) => (each === choice ? { ...each, label } : each)) });
              return (
                <li key={choice.value}>
                  <TextField name={`${code}-${choice.value}-zh`} label={words('choiceZh', { at: index + 1 })} value={choice.label.zh ?? ''} onChange={(zh) => say(retyped(choice.label, 'zh', zh))} />
                  <TextField name={`${code}-${choice.value}-en`} label={words('choiceEn', { at: index + 1 })} value={choice.label.en ?? ''} onChange={(en) => say(retyped(choice.label, 'en', en))} />
                  <div className="meets"><Choice kind="checkbox" name={`${code}-${choice.value}-meets`} label={words('meets')} checked={condition.enum?.includes(choice.value) ?? false} onChange={(meets) => onChange(metByChoice(rule, choice.value, meets))} /></div>
                  <Button small isDisabled={choices.length <= 2} label={words('removeChoice', { at: index + 1 })} onPress={() => onChange(withoutChoice(rule, choice.value))}>{words('remove')}</Button>
                </li>
              );
            })}
          </ol>
          <div><Button small onPress={() => onChange({ ...rule, choices: oneMoreChoice(choices) })}>{words('addChoice')}</Button></div>
        </Choices>
      );
  }
}
