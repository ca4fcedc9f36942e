import { useLanguage } from '../../i18n';
import { Avatar, Icon, said } from '../../ui';
import type { Colleague } from './colleagues-model';
import type { Form } from './form';
import { useApplicationWords } from './use-words';

/** Who else has this draft open, and where in it they are. */
export function Colleagues({ form, colleagues }: { form: Form; colleagues: Colleague[] }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const name = (colleague: Colleague) => (colleague.own ? words('yourOtherWindow') : colleague.name);
  const where = ({ section, question }: Colleague) => {
    const part = form.sections.find((each) => each.code === section);
    const asked = part?.questions.find((each) => each.name === question);
    if (part === undefined) return words('readsTheWhole');
    return asked ? words('atQuestion', { part: said(part.title, language), question: said(asked.label, language) }) : words('atPart', { part: said(part.title, language) });
  };
  return (
    <>
      {/* Said once as somebody comes or goes, not with each question they move to. */}
      <p className="sr" role="status">{colleagues.length > 0 ? words('alsoHereAre', { names: colleagues.map(name).join(language === 'zh' ? '、' : ', ') }) : ''}</p>
      {colleagues.length > 0 ? (
        <ul className="colleagues" aria-label={words('alsoHere')}>
          {colleagues.map((colleague) => (
            <li key={colleague.page}>
              <Avatar name={colleague.name} />
              <span><b>{name(colleague)}</b> <span className="cap">{where(colleague)}</span></span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Beside a question, that somebody else is at it. */
export function AtThis({ question, colleagues }: { question: string; colleagues: Colleague[] }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const names = colleagues.filter((colleague) => colleague.question === question).map((colleague) => (colleague.own ? words('yourOtherWindow') : colleague.name));
  if (names.length === 0) return null;
  return <p className="at-this"><Icon name="people" /> {words('isAtThis', { names: names.join(language === 'zh' ? '、' : ', ') })}</p>;
}
