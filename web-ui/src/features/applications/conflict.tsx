import { useLanguage, useWords } from '../../i18n';
import { Button, moment, said } from '../../ui';
import { onLines } from './answers-view';
import type { SaveState } from './draft-saver';
import { isEmpty, type Answers, type Form, type Question } from './form';
import { useApplicationWords } from './use-words';

type Props = {
  form: Form;
  answers: Answers;
  conflict: Extract<SaveState, { kind: 'conflict' }>;
  onChoose: (question: string, answer: unknown) => void;
};

/** What two tabs or two people wrote for the same questions, side by side, to choose from. */
export function Conflict({ form, answers, conflict, onChoose }: Props) {
  const words = useApplicationWords();
  const ui = useWords('ui');
  const language = useLanguage();
  const questions = form.sections.flatMap((section) => section.questions);
  return (
    <section className="note amber two-hands" role="alert" aria-label={words('conflictTitle')}>
      <b>{words('conflictTitle')}</b>
      <p>{conflict.at ? words('conflictBy', { by: conflict.by ?? words('somebody'), at: moment(conflict.at, language) }) : words('conflictKept')}</p>
      {conflict.clashes.map((clash) => {
        const question = questions.find((each) => each.name === clash.question);
        const label = said(question?.label, language) || clash.question;
        return (
          <div key={clash.question} role="group" aria-label={label}>
            <b>{label}</b>
            <div className="two-versions">
              <Version lead={ui('yours')} question={question} answer={answers[clash.question]} />
              <Version lead={ui('current')} question={question} answer={clash.theirs} />
              <Button small onPress={() => onChoose(clash.question, answers[clash.question])}>{ui('useMine')}</Button>
              <Button small onPress={() => onChoose(clash.question, clash.theirs)}>{ui('useCurrent')}</Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}

function Version({ lead, question, answer }: { lead: string; question: Question | undefined; answer: unknown }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const said = isEmpty(answer)
    ? words('notAnswered')
    : question?.widget === 'files' && Array.isArray(answer)
      ? words('filesOf', { count: answer.length })
      : onLines(question, answer, [], words, language);
  return (
    <div>
      <span className="cap">{lead}</span>
      <p className="long">{said}</p>
    </div>
  );
}
