import { useMemo, useState } from 'react';
import { useLanguage } from '../../i18n';
import { said, Section } from '../../ui';
import type { Finding } from './check';
import { answered, formOf, isAsked, type Answers, type FormText, type Money } from './form';
import { QuestionField } from './question-field';
import { toldBy, useFindings } from './use-findings';
import { useApplicationWords } from './use-words';

const NONE: Finding[] = [];

/** A form to be tried: it asks, hides and checks as the real one does, and keeps nothing. */
export function TrialForm({ text, ceiling }: { text: FormText; ceiling: Money | null }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const form = useMemo(() => formOf(text), [text]);
  const [answers, setAnswers] = useState<Answers>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const mistakes = useFindings(form, answers, NONE, ceiling);
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      {form.sections.map((section) => (
        <Section key={section.code} title={said(section.title, language)}>
          <div className="section-form trial">
            {section.questions.filter((question) => isAsked(question, answers)).map((question) => {
              const { name } = question;
              const told = toldBy(question, left.has(name) ? mistakes.filter((mistake) => mistake.question === name) : []);
              if (question.widget === 'files') {
                return <div key={name} className="field"><b>{said(question.label, language)}</b><p className="cap">{[said(question.hint, language), words('trialFiles')].filter(Boolean).join(language === 'zh' ? '' : ' ')}</p></div>;
              }
              return (
                <div key={name} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setLeft((before) => new Set(before).add(name)); }}>
                  <QuestionField
                    question={question}
                    schema={form.schema.properties?.[name] ?? {}}
                    answer={answers[name]}
                    {...told}
                    onChange={(next) => setAnswers((before) => answered(before, name, next))}
                  />
                </div>
              );
            })}
          </div>
        </Section>
      ))}
    </form>
  );
}
