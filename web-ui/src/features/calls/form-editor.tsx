import { useLanguage, useWords } from '../../i18n';
import { Choice, said, Section, TextField } from '../../ui';
import type { Question } from '../applications';
import { isFree, limited, marked, mayBeKeptBack, requiring, reworded } from './form-edit';
import { outlineOf, type Outline } from './form-outline';
import type { Form } from './model';
import * as officerWords from './officer-words';

type Props = { form: Form; onChange: (form: Form) => void };

/** A form's questions, each to be opened and changed. */
export function FormEditor({ form, onChange }: Props) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const outline = outlineOf(form);
  return (
    <Section title={words('form')} note={words('questions', { count: outline.questions + outline.papers.length })}>
      <p className="cap" style={{ paddingTop: 8 }}>{words('formLead')}</p>
      {outline.sections.map((section) => (
        <div key={section.code} className="form-part">
          <h3>{said(section.title, language)}</h3>
          <ul className="outline">
            {section.questions.map((question) => (
              <li key={question.name}>
                <details>
                  <summary><b>{said(question.label, language)}</b><span className="cap">{outline.isRequired(question.name) ? words('required') : ''}</span></summary>
                  <QuestionEditor question={question} outline={outline} form={form} onChange={onChange} />
                </details>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function QuestionEditor({ question, outline, form, onChange }: Props & { question: Question; outline: Outline }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { name, label, hint } = question;
  const longest = outline.longest(name);
  const reword = (part: Partial<Pick<Question, 'label' | 'hint'>>) => onChange(reworded(form, name, part));
  return (
    <div className="pair">
      <TextField name={`${name}-zh`} label={words('labelZh')} value={label.zh ?? ''} onChange={(zh) => reword({ label: { ...label, zh } })} />
      <TextField name={`${name}-en`} label={words('labelEn')} value={label.en ?? ''} onChange={(en) => reword({ label: { ...label, en } })} />
      <TextField name={`${name}-hint-zh`} label={words('hintZh')} value={hint?.zh ?? ''} onChange={(zh) => reword({ hint: { ...hint, zh } })} />
      <TextField name={`${name}-hint-en`} label={words('hintEn')} value={hint?.en ?? ''} onChange={(en) => reword({ hint: { ...hint, en } })} />
      {longest === null ? null : (
        <TextField name={`${name}-longest`} type="number" label={words('longest')} value={longest === 0 ? '' : String(longest)} onChange={(typed) => onChange(limited(form, name, Math.max(0, Math.trunc(Number(typed) || 0))))} />
      )}
      {isFree(question) ? (
        <Choice kind="checkbox" name={`${name}-required`} label={words('required')} checked={outline.isRequired(name)} onChange={(required) => onChange(requiring(form, name, required))} />
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
