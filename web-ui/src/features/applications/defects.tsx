import { serverNow } from '../../api';
import { useLanguage } from '../../i18n';
import { moment, said } from '../../ui';
import { formOf, type FormText, type Question } from './form';
import type { Returned } from './model';
import { useApplicationWords } from './use-words';

/** All that is wrong with an application, as its applicant reads it at one time; what is about the whole comes first. */
export function Defects({ form, returned }: { form: FormText; returned: Returned }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const labels = new Map(formOf(form).sections.flatMap((section) => section.questions).map((question) => [question.name, said(question.label, language)]));
  const sorted = [...returned.defects].sort((a, b) => Number(a.question !== null) - Number(b.question !== null));
  return (
    <ol className="defects">
      {sorted.map(({ question, remark }, index) => (
        <li key={index}>
          <b>{question === null ? words('wholeDefect') : (labels.get(question) ?? question)}</b>
          <p className="long">{remark ?? words('erasedReasons')}</p>
        </li>
      ))}
    </ol>
  );
}

/** Beside a question: what the officer found wrong with its answer. */
export function DefectOf({ question, returned }: { question: Question; returned: Returned | null }) {
  const words = useApplicationWords();
  const found = (returned?.defects ?? []).filter((each) => each.question === question.name);
  return found.map(({ remark }, index) => <p key={index} className="defect"><b>{words('toMend')}</b> {remark ?? words('erasedReasons')}</p>);
}

/** Until when it may be handed in again, and what to do now. */
export function MendBy({ returned }: { returned: Returned }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const over = new Date(returned.due) < serverNow();
  return <p>{words(over ? 'mendOver' : 'mendBy', { due: moment(returned.due, language), count: returned.defects.length })}</p>;
}
