import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useLanguage, useWords } from '../../../i18n';
import { Button, said, Section, SelectField, Tag, TextField } from '../../../ui';
import type { FormSection, Question, Widget } from '../../applications';
import { added, copied, isFixed, moved, placed, removed, sectionMoved, titled, WIDGETS, withoutSection, withSection } from './form-build';
import { isRequired } from './form-conditions';
import { lacksOf } from './form-lacks';
import { outlineOf } from '../form-outline';
import type { Form } from '../model';
import * as officerWords from '../officer-words';
import { QuestionEditor } from './question-editor';
import { useFormHistory } from './use-form-history';

type Props = { form: Form; onChange: (form: Form) => void };
/** Where the eye is wanted after an edit: a question's line, or its first field. */
type Attention = { name: string; on: 'line' | 'field' };

/** A form's sections and questions: each to be changed, moved by pointer or keyboard, copied, removed, and every edit undone and redone. */
export function FormEditor({ form, onChange }: Props) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const outline = outlineOf(form);
  const { change, undo, redo, mayUndo, mayRedo } = useFormHistory(form, onChange);
  const [attention, setAttention] = useState<Attention | null>(null);
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);

  const place = (question: Question, next: Form) => {
    change(next);
    setAttention({ name: question.name, on: 'line' });
    const section = outlineOf(next).sections.find(({ questions }) => questions.some(({ name }) => name === question.name));
    if (!section) return;
    const at = section.questions.findIndex(({ name }) => name === question.name) + 1;
    setTold(words('movedTo', { question: said(question.label, language) || words('unnamed'), section: said(section.title, language) || words('unnamed'), at, of: section.questions.length }));
  };
  const remove = (question: Question) => {
    change(removed(form, question.name));
    setTold(words('removed', { question: said(question.label, language) || words('unnamed') }));
  };
  const add = (made: { form: Form; name: string }) => {
    change(made.form);
    setAttention({ name: made.name, on: 'field' });
  };
  const takeBack = () => {
    undo();
    setTold('');
  };
  const keys = (event: KeyboardEvent) => {
    const typing = (event.target as HTMLElement).closest('input, textarea, select') !== null;
    const key = event.key.toLowerCase();
    if (typing || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else takeBack();
  };
  const drop = (section: string, before: string | null) => {
    const question = outline.sections.flatMap(({ questions }) => questions).find(({ name }) => name === dragged);
    if (question) place(question, placed(form, question.name, section, before));
    setDragged(null);
  };

  return (
    <Section title={words('form')} note={words('questions', { count: outline.questions + outline.papers.length })}>
      <p className="cap" style={{ paddingTop: 8 }}>{words('formLead')}</p>
      {/* It listens for keys that bubble up from the controls inside; it is none itself. */}
      <div onKeyDown={keys} role="presentation">
        {outline.sections.map((section, index) => (
          <div key={section.code} className="form-part" onDragOver={(event) => dragged && event.preventDefault()} onDrop={() => drop(section.code, null)}>
            <SectionHead section={section} index={index} of={outline.sections.length} form={form} onChange={change} />
            <ul className="outline">
              {section.questions.map((question) => (
                <QuestionLine
                  key={question.name}
                  question={question}
                  form={form}
                  attention={attention?.name === question.name ? attention.on : null}
                  onAttended={() => setAttention(null)}
                  onChange={change}
                  onMove={(by) => place(question, moved(form, question.name, by))}
                  onCopy={() => add(copied(form, question.name))}
                  onRemove={() => remove(question)}
                  onDrag={(on) => setDragged(on ? question.name : null)}
                  onDrop={() => drop(section.code, question.name)}
                />
              ))}
            </ul>
            <AddQuestion section={section} onAdd={(widget) => add(added(form, section.code, widget))} />
          </div>
        ))}
        <div className="form-acts builder-acts">
          <Button small onPress={() => change(withSection(form).form)}>{words('addSection')}</Button>
          <Button small isDisabled={!mayUndo} onPress={takeBack}>{words('undo')}</Button>
          <Button small isDisabled={!mayRedo} onPress={redo}>{words('redo')}</Button>
          <span role="status" className="cap">{told}</span>
        </div>
      </div>
    </Section>
  );
}

function SectionHead({ section, index, of, form, onChange }: { section: FormSection; index: number; of: number; form: Form; onChange: (form: Form, key?: string) => void }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { code } = section;
  const title = { zh: section.title.zh ?? '', en: section.title.en ?? '' };
  const unsaid = !title.zh.trim() || !title.en.trim();
  const shown = said(section.title, language) || words('unnamedSection');
  return (
    <div className="section-head">
      <h3>{shown}{unsaid ? <> <Tag kind="amber">{words(title.zh.trim() ? 'lack.en' : 'lack.zh')}</Tag></> : null}</h3>
      <details open={unsaid || undefined}>
        <summary>{words('sectionTitle')}<span className="visually-hidden"> {shown}</span></summary>
        <div className="pair">
          <TextField name={`${code}-title-zh`} label={words('sectionZh')} value={title.zh} onChange={(zh) => onChange(titled(form, code, { ...title, zh }), `${code}-title`)} />
          <TextField name={`${code}-title-en`} label={words('sectionEn')} value={title.en} onChange={(en) => onChange(titled(form, code, { ...title, en }), `${code}-title`)} />
        </div>
        <div className="form-acts">
          <Button small isDisabled={index === 0} onPress={() => onChange(sectionMoved(form, code, -1))}>{words('up')}</Button>
          <Button small isDisabled={index === of - 1} onPress={() => onChange(sectionMoved(form, code, 1))}>{words('down')}</Button>
          {section.questions.length === 0 ? <Button small onPress={() => onChange(withoutSection(form, code))}>{words('removeSection')}</Button> : null}
        </div>
      </details>
    </div>
  );
}

type LineProps = {
  question: Question;
  form: Form;
  attention: Attention['on'] | null;
  onAttended: () => void;
  onChange: (form: Form, key?: string) => void;
  onMove: (by: -1 | 1) => void;
  onCopy: () => void;
  onRemove: () => void;
  onDrag: (on: boolean) => void;
  onDrop: () => void;
};

/** One question in a line, opened to be changed. Alt with an arrow moves it, and so does dragging it by its handle. */
function QuestionLine(props: LineProps) {
  const { question, form, attention, onAttended, onMove } = props;
  const words = useWords(officerWords);
  const language = useLanguage();
  const details = useRef<HTMLDetailsElement>(null);
  const [over, setOver] = useState(false);
  const lacks = lacksOf(form, question);
  useEffect(() => {
    if (attention === null || !details.current) return;
    if (attention === 'field') details.current.open = true;
    details.current.querySelector<HTMLElement>(attention === 'field' ? 'input' : 'summary')?.focus();
    onAttended();
  }, [attention, onAttended]);
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    props.onDrop();
  };
  return (
    <li
      className={over ? 'drop-before' : undefined}
      data-question={question.name}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <details ref={details}>
        <summary onKeyDown={keys}>
          <span
            className="drag-handle" aria-hidden="true" draggable title={words('dragHint')}
            onDragStart={(event) => { event.dataTransfer.setData('text/plain', question.name); props.onDrag(true); }}
            onDragEnd={() => props.onDrag(false)}
          >
            ⠿
          </span>
          <b>{said(question.label, language) || words('unnamed')}</b>
          <span className="cap">
            {[words(`widget.${question.widget}`), ...(isRequired(form, question.name) ? [words('required')] : []), ...(question.when ? [words('conditional')] : [])].join(' · ')}
          </span>
          {lacks[0] ? <Tag kind="amber">{words(`lack.${lacks[0]}`)}</Tag> : null}
        </summary>
        <QuestionEditor question={question} form={form} onChange={props.onChange} />
        <div className="form-acts">
          <Button small onPress={() => onMove(-1)}>{words('up')}</Button>
          <Button small onPress={() => onMove(1)}>{words('down')}</Button>
          {isFixed(question) ? null : (
            <>
              <Button small onPress={props.onCopy}>{words('copy')}</Button>
              <Button small onPress={props.onRemove}>{words('removeQuestion')}</Button>
            </>
          )}
        </div>
      </details>
    </li>
  );
}

function AddQuestion({ section, onAdd }: { section: FormSection; onAdd: (widget: Widget) => void }) {
  const words = useWords(officerWords);
  const [widget, setWidget] = useState<Widget>('line');
  return (
    <div className="add-question">
      <SelectField name={`${section.code}-add`} label={words('newQuestion')} value={widget} onChange={(chosen) => setWidget(chosen as Widget)} options={WIDGETS.map((value) => ({ value, label: words(`widget.${value}`) }))} />
      <Button small onPress={() => onAdd(widget)}>{words('addQuestion')}</Button>
    </div>
  );
}
