import { useLanguage } from '../../i18n';
import { FieldDiff, said, Section, type Language } from '../../ui';
import { onLines } from './answers-view';
import { formOf, isEmpty, type Answers, type FormText, type Question } from './form';
import type { Paper, Returned } from './model';
import { useApplicationWords, type Words } from './use-words';

type Handed = { answers: Answers; papers: Paper[] };

/** What was changed between what was handed in first and what was handed in again, question by question. */
export function Mended({ form, answers, papers, returned }: { form: FormText; answers: string | null; papers: Paper[]; returned: Returned }) {
  const words = useApplicationWords();
  const language = useLanguage();
  if (returned.resubmittedAt === null || returned.answersBefore === null || answers === null) return null;
  const before: Handed = { answers: JSON.parse(returned.answersBefore) as Answers, papers: returned.papersBefore };
  const after: Handed = { answers: JSON.parse(answers) as Answers, papers };
  const changed = changedIn(form, before.answers, after.answers);
  return (
    <Section title={words('mendedTitle')} note={words('mendedNote', { count: changed.length })}>
      {changed.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingMended')}</p> : null}
      <FieldDiff changes={changed.map((question) => ({ field: said(question.label, language), before: answerSaid(question, before, words, language), after: answerSaid(question, after, words, language) }))} />
    </Section>
  );
}

/** The questions whose answers differ, in the order of the form. */
export function changedIn(form: FormText, before: Answers, after: Answers): Question[] {
  return formOf(form).sections.flatMap((section) => section.questions).filter(({ name }) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function answerSaid(question: Question, { answers, papers }: Handed, words: Words, language: Language): string | null {
  const answer = answers[question.name];
  if (isEmpty(answer)) return null;
  return onLines(question, answer, papers, words, language);
}
