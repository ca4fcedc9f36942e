import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../../i18n';
import { said as inLanguage, shortMoment } from '../../ui';
import { CHANGES } from './changes';
import { AtThis } from './colleagues';
import type { Colleague, LastHand } from './colleagues-model';
import { isAsked, type Answers, type Form, type FormSection, type Question } from './form';
import { AnswerFromVault, PapersFromVault, type Offers } from './from-vault';
import { DefectOf } from './defects';
import type { Paper, Returned } from './model';
import { PapersField } from './papers-field';
import { QuestionField } from './question-field';
import { toldBy, type Mistake } from './use-findings';
import { useApplicationWords } from './use-words';

type Props = {
  application: string;
  person: string;
  form: Form;
  section: FormSection;
  answers: Answers;
  papers: Paper[];
  /** What the vault has; absent while it is not known, or where nobody's vault is asked. */
  offers?: Offers | undefined;
  /** What an officer found wrong, where it was given back. */
  returned: Returned | null;
  mistakes: Mistake[];
  /** Whether all mistakes are shown, or only those of questions that one has left. */
  showAll: boolean;
  /** Questions that came up answered from the tier below, and are folded away until somebody wants to see them. */
  folded?: ReadonlySet<string>;
  /** Who else is in this draft. */
  colleagues?: Colleague[];
  /** Whose hand was last on each answer. */
  hands?: Map<string, LastHand>;
  /** Which question one is at; null when one has left it. */
  onFocus?: (question: string | null) => void;
  onAnswer: (question: string, answer: unknown) => void;
  onPaper: (paper: Paper) => void;
};

/** The questions of one section. What is wrong with an answer is said once one leaves it. */
export function SectionForm({ application, person, form, section, answers, papers, offers, returned, mistakes, showAll, folded, colleagues = [], hands, onFocus, onAnswer, onPaper }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    // From the summary of mistakes one comes to a question by its name.
    if (!location.hash.startsWith('#question-')) {
      window.scrollTo(0, 0);
      return;
    }
    const place = document.getElementById(location.hash.slice(1));
    place?.querySelector('details')?.setAttribute('open', '');
    place?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select, button')?.focus();
    place?.scrollIntoView({ block: 'center' });
  }, [section]);
  return (
    <div className="section-form">
      {section.questions.filter((question) => isAsked(question, answers)).map((question) => {
        const { error, errorAt } = toldBy(question, showAll || left.has(question.name) ? mistakes.filter((mistake) => mistake.question === question.name) : []);
        const answer = answers[question.name];
        const schema = form.schema.properties?.[question.name] ?? {};
        const hashes = Array.isArray(answer) ? (answer as string[]) : [];
        const wrong = mistakes.some((mistake) => mistake.question === question.name);
        return (
          <div
            key={question.name}
            id={`question-${question.name}`}
            onFocus={() => onFocus?.(question.name)}
            onBlur={(event) => {
              if (event.currentTarget.contains(event.relatedTarget)) return;
              setLeft((before) => new Set(before).add(question.name));
              onFocus?.(null);
            }}
          >
            <AtThis question={question.name} colleagues={colleagues} />
            <Folded question={question} folded={folded?.has(question.name) ?? false} open={wrong} papers={question.widget === 'files' ? hashes.length : null}>
              {question.widget === 'files' ? (
                <PapersField
                  application={application}
                  person={person}
                  question={question}
                  schema={schema}
                  hashes={hashes}
                  papers={papers}
                  error={error}
                  onAdded={onPaper}
                  onRemoved={(sha256) => onAnswer(question.name, hashes.filter((each) => each !== sha256))}
                />
              ) : (
                <QuestionField question={question} schema={schema} answer={answer} error={error} errorAt={errorAt} onChange={(next) => onAnswer(question.name, next)} />
              )}
              <DefectOf question={question} returned={returned} />
              {offers && question.widget === 'files' ? (
                <PapersFromVault application={application} question={question} offers={offers} hashes={hashes} most={schema.maxItems ?? 1} onAdded={onPaper} />
              ) : null}
              {offers && question.widget !== 'files' ? <AnswerFromVault question={question} offers={offers} answer={answer} onTake={(value) => onAnswer(question.name, value)} /> : null}
              <KeptFromExperts question={question} />
            </Folded>
            <LastHandSaid application={application} question={question} hand={hands?.get(question.name)} />
          </div>
        );
      })}
    </div>
  );
}

/** A question under its name alone, until it is opened or something is wrong with its answer. */
function Folded({ question, folded, open, papers, children }: { question: Question; folded: boolean; open: boolean; papers: number | null; children: ReactNode }) {
  const words = useApplicationWords();
  const language = useLanguage();
  if (!folded) return children;
  return (
    <details className="folded" open={open}>
      <summary><span>{inLanguage(question.label, language)}</span> <span className="cap">{papers === null ? words('cameUpOne') : `${words('cameUpOne')} · ${words('cameUpPapers', { count: papers })}`}</span></summary>
      {children}
    </details>
  );
}

/** That a colleague was the last to change an answer, with the way to what they changed. */
function LastHandSaid({ application, question, hand }: { application: string; question: Question; hand: LastHand | undefined }) {
  const words = useApplicationWords();
  const language = useLanguage();
  if (hand === undefined || hand.own) return null;
  return (
    <p className="cap">
      {words('lastHand', { by: hand.by, at: shortMoment(hand.at, language) })}{' '}
      <Link
        to="/$lang/applications/$application/write"
        params={{ lang: language, application }}
        search={{ section: CHANGES, question: question.name }}
      >
        {words('seeChanges')}
        <span className="sr"> {inLanguage(question.label, language)}</span>
      </Link>
    </p>
  );
}

/** What a writer is told of an answer that a blind review leaves out. */
function KeptFromExperts({ question }: { question: Question }) {
  const words = useApplicationWords();
  const language = useLanguage();
  if (question.identifying) return <p className="cap">{words('keptFromExperts')}</p>;
  const columns = (question.columns ?? []).filter((column) => column.identifying).map((column) => inLanguage(column.label, language));
  return columns.length > 0 ? <p className="cap">{words('columnsKeptFromExperts', { columns: columns.join(language === 'zh' ? '、' : ', ') })}</p> : null;
}
