import { useLanguage, useWords } from '../../../i18n';
import { Button, Choice, Choices, NumberField, said, SelectField, TextArea, TextField } from '../../../ui';
import { formOf, type Question, type Schema } from '../../applications';
import { askedWhen, isRequired, mayHangOn, requiring } from './form-conditions';
import { accepting, bounded, CELLS, cellOf, columnHolding, columnSaid, KINDS_OF_FILE, limited, offering, oneMoreChoice, oneMoreColumn, totalled, totalling, withoutColumn, type Bound, type Cell } from './form-details';
import { isFree, marked, mayBeKeptBack, reworded } from './form-edit';
import type { Form } from '../model';
import * as officerWords from '../officer-words';
import { VaultField } from './vault-field';

type Props = { question: Question; form: Form; onChange: (form: Form, key?: string) => void };
type PartProps = Props & { schema: Schema };

/** All of one question: its words, what may be answered, of whom it is asked, and who sees the answer. */
export function QuestionEditor(props: Props) {
  const { question, form, onChange } = props;
  const { name } = question;
  const schema = formOf(form).schema.properties?.[name] ?? {};
  const part = { ...props, schema };
  return (
    <div className="question-editor">
      <Words {...props} />
      <Bounds {...part} />
      {question.choices && name !== 'industry' ? <ChoicesEditor {...props} choices={question.choices} /> : null}
      {question.columns ? <Columns {...part} columns={question.columns} /> : null}
      {question.widget === 'files' ? <Accepted {...props} /> : null}
      <AskedOf {...props} />
      <VaultField {...props} />
      <Marks {...props} onChange={onChange} />
    </div>
  );
}

function Words({ question, form, onChange }: Props) {
  const words = useWords(officerWords);
  const { name, label, hint, example } = question;
  const reword = (part: Partial<Pick<Question, 'label' | 'hint' | 'example'>>, key: string) => onChange(reworded(form, name, part), `${name}-${key}`);
  return (
    <div className="pair">
      <TextField name={`${name}-zh`} label={words('labelZh')} value={label.zh ?? ''} onChange={(zh) => reword({ label: { ...label, zh } }, 'zh')} />
      <TextField name={`${name}-en`} label={words('labelEn')} value={label.en ?? ''} onChange={(en) => reword({ label: { ...label, en } }, 'en')} />
      <TextField name={`${name}-hint-zh`} label={words('hintZh')} value={hint?.zh ?? ''} onChange={(zh) => reword({ hint: { ...hint, zh } }, 'hint-zh')} />
      <TextField name={`${name}-hint-en`} label={words('hintEn')} value={hint?.en ?? ''} onChange={(en) => reword({ hint: { ...hint, en } }, 'hint-en')} />
      <TextArea name={`${name}-example-zh`} label={words('exampleZh')} rows={2} value={example?.zh ?? ''} onChange={(zh) => reword({ example: { ...example, zh } }, 'example-zh')} />
      <TextArea name={`${name}-example-en`} label={words('exampleEn')} rows={2} value={example?.en ?? ''} onChange={(en) => reword({ example: { ...example, en } }, 'example-en')} />
    </div>
  );
}

/** How long, how large or how many an answer may be. */
function Bounds({ question, form, schema, onChange }: PartProps) {
  const words = useWords(officerWords);
  const { name, widget } = question;
  const whole = (bound: Bound) => (
    <TextField
      name={`${name}-${bound === 'maxLength' ? 'longest' : 'most'}`} type="number" inputMode="numeric" label={words(bound === 'maxLength' ? 'longest' : widget === 'files' ? 'mostFiles' : 'mostRows')}
      value={schema[bound] ? String(schema[bound]) : ''}
      onChange={(typed) => onChange(bounded(form, name, bound, Math.max(0, Math.trunc(Number(typed) || 0))), `${name}-${bound}`)}
    />
  );
  if (schema.maxLength !== undefined) {
    return (
      <div className="pair">
        {whole('maxLength')}
        {schema.enum ? null : <NumberField name={`${name}-words`} label={words('mostWords')} hint={words('mostWordsHint')} optional value={question.words ?? null} onChange={(value) => onChange(limited(form, name, 'words', value), `${name}-words`)} />}
      </div>
    );
  }
  if (widget === 'files') {
    return (
      <div className="pair">
        {whole('maxItems')}
        <NumberField name={`${name}-megabytes`} label={words('mostMegabytes')} hint={words('mostMegabytesHint')} optional value={question.megabytes ?? null} onChange={(value) => onChange(limited(form, name, 'megabytes', value), `${name}-megabytes`)} />
      </div>
    );
  }
  if (widget === 'table') return <div className="pair">{whole('maxItems')}</div>;
  if (widget !== 'number') return null;
  return (
    <div className="pair">
      {(['minimum', 'maximum'] as const).map((bound) => (
        <NumberField key={bound} name={`${name}-${bound}`} label={words(bound)} value={schema[bound] ?? null} onChange={(value) => onChange(bounded(form, name, bound, value), `${name}-${bound}`)} />
      ))}
    </div>
  );
}

function ChoicesEditor({ question, form, onChange, choices }: Props & { choices: NonNullable<Question['choices']> }) {
  const words = useWords(officerWords);
  const { name } = question;
  return (
    <Choices legend={words('choices')}>
      <ol className="pieces">
        {choices.map((choice, index) => {
          const say = (label: typeof choice.label) => onChange(offering(form, name, choices.map((each) => (each === choice ? { ...each, label } : each))), `${name}-${choice.value}`);
          return (
            <li key={choice.value}>
              <TextField name={`${name}-${choice.value}-zh`} label={words('choiceZh', { at: index + 1 })} value={choice.label.zh ?? ''} onChange={(zh) => say({ ...choice.label, zh })} />
              <TextField name={`${name}-${choice.value}-en`} label={words('choiceEn', { at: index + 1 })} value={choice.label.en ?? ''} onChange={(en) => say({ ...choice.label, en })} />
              <Button small isDisabled={choices.length <= 2} label={words('removeChoice', { at: index + 1 })} onPress={() => onChange(offering(form, name, choices.filter((each) => each !== choice)))}>{words('remove')}</Button>
            </li>
          );
        })}
      </ol>
      <div><Button small onPress={() => onChange(offering(form, name, oneMoreChoice(choices)))}>{words('addChoice')}</Button></div>
    </Choices>
  );
}

function Columns({ question, form, schema, onChange, columns }: PartProps & { columns: NonNullable<Question['columns']> }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { name } = question;
  const amounts = formOf(form).sections.flatMap((section) => section.questions).filter(({ widget }) => widget === 'money' || widget === 'number');
  return (
    <Choices legend={words('columns')}>
      <ol className="pieces with-kind">
        {columns.map((column, index) => (
          <li key={column.name}>
            <TextField name={`${name}-${column.name}-zh`} label={words('columnZh', { at: index + 1 })} value={column.label.zh ?? ''} onChange={(zh) => onChange(columnSaid(form, name, column.name, { ...column.label, zh }), `${name}-${column.name}`)} />
            <TextField name={`${name}-${column.name}-en`} label={words('columnEn', { at: index + 1 })} value={column.label.en ?? ''} onChange={(en) => onChange(columnSaid(form, name, column.name, { ...column.label, en }), `${name}-${column.name}`)} />
            <SelectField
              name={`${name}-${column.name}-holds`} label={words('columnHolds', { at: index + 1 })} value={cellOf(schema.items?.properties?.[column.name])}
              onChange={(cell) => onChange(columnHolding(form, name, column.name, cell as Cell))} options={CELLS.map((value) => ({ value, label: words(`widget.${value}`) }))}
            />
            {cellOf(schema.items?.properties?.[column.name]) === 'number' ? (
              <div className="meets"><Choice kind="checkbox" name={`${name}-${column.name}-total`} label={words('columnTotal')} checked={column.total ?? false} onChange={(total) => onChange(totalled(form, name, column.name, total))} /></div>
            ) : null}
            {column.total && amounts.length > 0 ? (
              <SelectField name={`${name}-${column.name}-totals`} label={words('columnTotals')} placeholder={words('columnTotalsNone')} value={column.totals ?? ''} onChange={(other) => onChange(totalling(form, name, column.name, other))} options={amounts.map((each) => ({ value: each.name, label: said(each.label, language) || words('unnamed') }))} />
            ) : null}
            <Button small isDisabled={columns.length <= 1} label={words('removeColumn', { at: index + 1 })} onPress={() => onChange(withoutColumn(form, name, column.name))}>{words('remove')}</Button>
          </li>
        ))}
      </ol>
      <div><Button small onPress={() => onChange(oneMoreColumn(form, name))}>{words('addColumn')}</Button></div>
    </Choices>
  );
}

function Accepted({ question, form, onChange }: Props) {
  const words = useWords(officerWords);
  const { name } = question;
  const accept = question.accept ?? [];
  return (
    <Choices legend={words('accepted')}>
      <div className="choices-line">
        {Object.entries(KINDS_OF_FILE).map(([kind, types]) => (
          <Choice
            key={kind} kind="checkbox" name={`${name}-accept-${kind}`} label={kind === 'image' ? words('picture') : kind} checked={types.some((type) => accept.includes(type))}
            onChange={(chosen) => onChange(accepting(form, name, chosen ? [...accept, ...types] : accept.filter((type) => !(types as readonly string[]).includes(type))))}
          />
        ))}
      </div>
    </Choices>
  );
}

/** Of whom it is asked: of everybody, or where a question above has one answer. */
function AskedOf({ question, form, onChange }: Props) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const above = mayHangOn(form, question.name);
  const { when } = question;
  if (question.name === 'title' || (above.length === 0 && !when)) return null;
  const options = above.flatMap((other) => {
    const label = said(other.label, language) || words('unnamed');
    const answers = other.widget === 'yes-no' ? [true, false].map((equals) => ({ equals, said: words(equals ? 'yes' : 'no') })) : (other.choices ?? []).map((choice) => ({ equals: choice.value as unknown, said: said(choice.label, language) || choice.value }));
    return answers.map((answer) => ({ value: JSON.stringify({ question: other.name, equals: answer.equals }), label: words('askedIf', { question: label, answer: answer.said }) }));
  });
  return (
    <SelectField
      name={`${question.name}-when`} label={words('askedOf')} value={when ? JSON.stringify({ question: when.question, equals: when.equals }) : ''} placeholder={words('askedOfAll')} options={options}
      onChange={(chosen) => onChange(askedWhen(form, question.name, chosen === '' ? null : (JSON.parse(chosen) as { question: string; equals: unknown })))}
    />
  );
}

function Marks({ question, form, onChange }: Props) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { name } = question;
  return (
    <div className="marks">
      {isFree(question) ? (
        <Choice kind="checkbox" name={`${name}-required`} label={words('mustBeAnswered')} checked={isRequired(form, name)} onChange={(required) => onChange(requiring(form, name, required))} />
      ) : null}
      {mayBeKeptBack(question) ? (
        <Choice kind="checkbox" name={`${name}-identifying`} label={words('identifying')} checked={question.identifying ?? false} onChange={(identifying) => onChange(marked(form, name, null, identifying))} />
      ) : null}
      {question.identifying ? null : (question.columns ?? []).map((column) => (
        <Choice
          key={column.name}
          kind="checkbox"
          name={`${name}-${column.name}-identifying`}
          label={words('columnIdentifying', { column: said(column.label, language) })}
          checked={column.identifying ?? false}
          onChange={(identifying) => onChange(marked(form, name, column.name, identifying))}
        />
      ))}
    </div>
  );
}
