import { useLanguage } from '../../i18n';
import { Choice, Choices, countWords, DateField, MoneyField, NumberField, said, SelectField, TextArea, TextField } from '../../ui';
import type { FieldProps } from './field-props';
import { dayOrNull, isMoney, type Schema } from './form';
import { TableField } from './table-field';
import { useApplicationWords } from './use-words';

/** A question with the widget that its layout names. Files have a part of their own. */
export function QuestionField(props: FieldProps) {
  const { question, schema, answer, onChange, error } = props;
  const words = useApplicationWords();
  const language = useLanguage();
  const common = { name: question.name, label: said(question.label, language), hint: said(question.hint, language) || undefined, error };
  switch (question.widget) {
    case 'text':
      return (
        <>
          <TextArea {...common} rows={7} value={text(answer)} onChange={onChange} {...(question.words === undefined ? longest(schema) : {})} />
          {question.words === undefined ? null : <p className="cap words-of">{words('wordsOf', { have: countWords(text(answer)), most: question.words })}</p>}
        </>
      );
    case 'number':
      return <NumberField {...common} value={typeof answer === 'number' ? answer : null} onChange={onChange} />;
    case 'money':
      return <MoneyField {...common} currency={currencyOf(schema)} value={isMoney(answer) ? answer : null} onChange={onChange} />;
    case 'date':
      return <DateField {...common} value={dayOrNull(answer)} onChange={onChange} />;
    case 'choice':
      return (question.choices ?? []).length > 6 ? (
        <SelectField
          {...common}
          value={text(answer)}
          onChange={onChange}
          placeholder={words('choose')}
          options={(question.choices ?? []).map((choice) => ({ value: choice.value, label: said(choice.label, language) }))}
        />
      ) : (
        <Choices legend={common.label} hint={common.hint} error={error}>
          {(question.choices ?? []).map((choice) => (
            <Choice key={choice.value} kind="radio" name={question.name} label={said(choice.label, language)} checked={answer === choice.value} onChange={() => onChange(choice.value)} />
          ))}
        </Choices>
      );
    case 'choices':
      return (
        <Choices legend={common.label} hint={common.hint} error={error}>
          {(question.choices ?? []).map((choice) => {
            const chosen = Array.isArray(answer) ? (answer as unknown[]) : [];
            const others = chosen.filter((each) => each !== choice.value);
            return (
              <Choice
                key={choice.value}
                kind="checkbox"
                name={question.name}
                label={said(choice.label, language)}
                checked={chosen.includes(choice.value)}
                onChange={(checked) => onChange(checked ? [...others, choice.value] : others)}
              />
            );
          })}
        </Choices>
      );
    case 'yes-no':
      return (
        <Choices legend={common.label} hint={common.hint} error={error}>
          <Choice kind="radio" name={question.name} label={words('yes')} checked={answer === true} onChange={() => onChange(true)} />
          <Choice kind="radio" name={question.name} label={words('no')} checked={answer === false} onChange={() => onChange(false)} />
        </Choices>
      );
    case 'declaration':
      return (
        <Choices legend={words('declaration')} hint={common.hint} error={error}>
          <Choice kind="checkbox" name={question.name} label={common.label} checked={answer === true} onChange={(checked) => onChange(checked ? true : undefined)} />
        </Choices>
      );
    case 'table':
      return <TableField {...props} label={common.label} hint={common.hint} />;
    default:
      return <TextField {...common} value={text(answer)} onChange={onChange} {...longest(schema)} />;
  }
}

function text(answer: unknown): string {
  return answer === undefined || answer === null ? '' : String(answer);
}

function longest(schema: Schema): { longest?: number } {
  return schema.maxLength === undefined ? {} : { longest: schema.maxLength };
}

function currencyOf(schema: Schema): string {
  const currency = schema.properties?.currency;
  return String(currency?.const ?? currency?.enum?.[0] ?? 'CNY');
}
