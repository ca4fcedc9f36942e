import { useMemo } from 'react';
import './applications.css';
import { useLanguage } from '../../i18n';
import { day, exactMoney, money, said, type Language } from '../../ui';
import { formOf, isAsked, isEmpty, isMoney, type Answers, type FormText, type Money, type Question } from './form';
import { base, type Paper } from './model';
import { PaperLine } from './paper-line';
import { figure, totalOf } from './total';
import { useApplicationWords, type Words } from './use-words';

type Props = {
  application: string;
  form: FormText;
  /** As the API gives them: canonical JSON, or null once erased; or the answers themselves. */
  answers: string | Answers | null;
  papers: Paper[];
  /** Where the papers are read; under the application unless said otherwise. */
  papersAt?: string;
  /** What was answered and is not shown to this reader. */
  keptBack?: KeptBack[];
};
export type KeptBack = { question: string; column: string | null };

/** Answers to be read, section by section, in the order and the words of their form. Each has the id `answer-<question>`. */
export function AnswersView({ application, form, answers, papers, papersAt = `${base}/${application}/papers`, keptBack = [] }: Props) {
  const words = useApplicationWords();
  const language = useLanguage();
  const { sections } = useMemo(() => formOf(form), [form]);
  const given = useMemo(() => (typeof answers === 'string' ? (JSON.parse(answers) as Answers) : (answers ?? {})), [answers]);
  const isKeptBack = (question: Question, column: string | null = null) => keptBack.some((each) => each.question === question.name && each.column === column);
  const hidden = (question: Question) => (question.columns ?? []).filter((column) => isKeptBack(question, column.name));
  const shown = (question: Question): Question => (question.columns ? { ...question, columns: question.columns.filter((column) => !isKeptBack(question, column.name)) } : question);
  return (
    <div className="answers">
      {sections.map((section) => (
        <section key={section.code} aria-labelledby={`answers-${section.code}`}>
          <h3 id={`answers-${section.code}`}>{said(section.title, language)}</h3>
          <dl>
            {section.questions.filter((question) => isAsked(question, given) || !isEmpty(given[question.name]) || isKeptBack(question)).map((question) => (
              <div key={question.name} id={`answer-${question.name}`}>
                <dt>{said(question.label, language)}</dt>
                <dd>
                  {isKeptBack(question) ? <span className="cap">{words('keptBack')}</span> : <AnswerView papersAt={papersAt} question={shown(question)} answer={given[question.name]} papers={papers} />}
                  {hidden(question).length > 0 ? <p className="cap">{words('columnsKeptBack', { columns: hidden(question).map((column) => said(column.label, language)).join(language === 'zh' ? '、' : ', ') })}</p> : null}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function AnswerView({ papersAt, question, answer, papers }: { papersAt: string; question: Question; answer: unknown; papers: Paper[] }) {
  const words = useApplicationWords();
  const language = useLanguage();
  if (isEmpty(answer)) return <span className="cap">{words('notAnswered')}</span>;
  if (question.widget === 'files' && Array.isArray(answer)) {
    const attached = papers.filter((paper) => paper.question === question.name && answer.includes(paper.sha256));
    return (
      <ul className="papers">
        {attached.map((paper) => <PaperLine key={paper.sha256} application="" at={papersAt} paper={paper} />)}
      </ul>
    );
  }
  if (question.widget === 'table' && Array.isArray(answer)) return <TableView question={question} rows={answer as Answers[]} />;
  if (question.widget === 'text') return <p className="long">{String(answer)}</p>;
  return <>{inWords(question, answer, words, language)}</>;
}

function TableView({ question, rows }: { question: Question; rows: Answers[] }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const columns = question.columns ?? [];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={said(question.label, language)}>
      <table>
        <thead>
          <tr>{columns.map((column) => <th key={column.name} scope="col">{said(column.label, language)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{columns.map((column) => <td key={column.name}>{cell(row[column.name])}</td>)}</tr>
          ))}
        </tbody>
        {columns.some((column) => column.total) ? (
          <tfoot>
            <tr>{columns.map((column, index) => (column.total ? <td key={column.name}><b>{figure(totalOf(rows, column), language)}</b></td> : index === 0 ? <th key={column.name} scope="row">{words('total')}</th> : <td key={column.name} />))}</tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

function cell(value: unknown): string {
  return isEmpty(value) ? '–' : isMoney(value) ? `${value.currency} ${value.amount}` : String(value);
}

/** An answer of a few words. A value that the form no longer offers is told as it is. */
export function inWords(question: Question, answer: unknown, words: Words, language: Language): string {
  const offered = (value: unknown) => said(question.choices?.find((choice) => choice.value === value)?.label, language) || String(value);
  switch (question.widget) {
    case 'choice':
      return offered(answer);
    case 'choices':
      return Array.isArray(answer) ? answer.map(offered).join(language === 'zh' ? '、' : ', ') : String(answer);
    case 'yes-no':
      return words(answer === true ? 'yes' : 'no');
    case 'declaration':
      return words(answer === true ? 'declared' : 'notDeclared');
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(String(answer)) ? day(`${String(answer)}T12:00:00+08:00`, language) : String(answer);
    case 'money':
      return isMoney(answer) ? inFigures(answer, language) : String(answer);
    default:
      return String(answer);
  }
}

/** The same, and papers by their names and a table by its rows; of a question that is not known, whatever it holds. */
export function onLines(question: Question | undefined, answer: unknown, papers: Paper[], words: Words, language: Language): string {
  if (question?.widget === 'files' && Array.isArray(answer)) return answer.map((hash) => papers.find((paper) => paper.sha256 === hash)?.name ?? String(hash).slice(0, 8)).join(language === 'zh' ? '、' : ', ');
  if (question?.widget === 'table' && Array.isArray(answer)) return (answer as Answers[]).map((row) => (question.columns ?? []).map((column) => (isEmpty(row[column.name]) ? '–' : cell(row[column.name]))).join(' · ')).join('\n');
  return question === undefined ? (typeof answer === 'object' ? JSON.stringify(answer) : String(answer)) : inWords(question, answer, words, language);
}

/** To the cent, and again at a glance: ¥2,500,000.00 (¥2.5M). */
function inFigures(value: Money, language: Language): string {
  if (!/^\d+(\.\d+)?$/.test(value.amount)) return value.amount;
  return language === 'zh' ? `${exactMoney(value, language)}（${money(value, language)}）` : `${exactMoney(value, language)} (${money(value, language)})`;
}
