import { useLanguage } from '../../i18n';
import { Button, Choices, DateField, NumberField, said, SelectField, TextField } from '../../ui';
import { answered, dayOrNull, type Answers, type Column, type Schema } from './form';
import type { FieldProps } from './field-props';
import { figure, totalOf } from './total';
import { useApplicationWords } from './use-words';

/** Rows of cells: each row a group of its own, so that it also reads well on a phone and to a screen reader. */
export function TableField({ question, schema, answer, onChange, error, errorAt, label, hint }: FieldProps & { label: string; hint: string | undefined }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const rows = Array.isArray(answer) ? (answer as Answers[]) : [];
  const most = schema.maxItems ?? 100;
  return (
    <Choices legend={label} hint={hint} error={error}>
      <ol className="form-rows">
        {rows.map((row, index) => (
          <li key={index}>
            <fieldset>
              <legend>{words('row', { number: index + 1 })}</legend>
              {(question.columns ?? []).map((column) => (
                <Cell
                  key={column.name}
                  column={column}
                  schema={schema.items?.properties?.[column.name] ?? {}}
                  value={row[column.name]}
                  error={errorAt(`/${question.name}/${index}/${column.name}`)}
                  onChange={(value) => onChange(rows.map((each, other) => (other === index ? answered(each, column.name, value) : each)))}
                />
              ))}
              <Button small label={words('removeRowOf', { number: index + 1 })} onPress={() => onChange(rows.filter((_, other) => other !== index))}>
                {words('removeRow')}
              </Button>
            </fieldset>
          </li>
        ))}
      </ol>
      <div>
        <Button small isDisabled={rows.length >= most} onPress={() => onChange([...rows, {}])}>{words('addRow')}</Button>
        <span className="cap row-count">{words('rowsOf', { have: rows.length, most })}</span>
        {(question.columns ?? []).filter((column) => column.total).map((column) => (
          <span key={column.name} className="row-total" role="status">{words('totalOf', { column: said(column.label, language) })} <b>{figure(totalOf(rows, column), language)}</b></span>
        ))}
      </div>
    </Choices>
  );
}

type CellProps = { column: Column; schema: Schema; value: unknown; error: string | undefined; onChange: (value: unknown) => void };

function Cell({ column, schema, value, error, onChange }: CellProps) {
  const language = useLanguage();
  const words = useApplicationWords();
  const common = { name: column.name, label: said(column.label, language), error };
  if (schema.type === 'integer' || schema.type === 'number') return <NumberField {...common} value={typeof value === 'number' ? value : null} onChange={onChange} />;
  if (schema.enum) {
    const options = schema.enum.map((each) => ({ value: String(each), label: String(each) }));
    return <SelectField {...common} value={String(value ?? '')} onChange={onChange} options={options} placeholder={words('choose')} />;
  }
  if (schema.format === 'date') return <DateField {...common} value={dayOrNull(value)} onChange={onChange} />;
  return <TextField {...common} value={String(value ?? '')} onChange={onChange} />;
}
