import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { keeperOf } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, said, State } from '../../ui';
import { onLines } from './answers-view';
import type { Kept } from './draft-saver';
import { isEmpty, type Form } from './form';
import { differing } from './merge';
import { useApplicationWords } from './use-words';

type Props = { application: string; person: string; form: Form | null };

/** For who may no longer write: what they saved stays with the company, and what did not reach it is theirs to copy. */
export function WritingEnded({ title, children, ...unsent }: Props & { title: string; children: string }) {
  const app = useWords('app');
  const language = useLanguage();
  return (
    <div className="writing ended">
      <State title={title} role="alert" action={<Link to="/$lang/home" params={{ lang: language }}>{app('home')}</Link>}>{children}</State>
      <Unsent {...unsent} />
    </div>
  );
}

/** One's own words that did not reach the server and can no longer: to be copied, or discarded. Nothing of what others wrote. */
export function Unsent({ application, person, form }: Props) {
  const words = useApplicationWords();
  const language = useLanguage();
  const [keeper] = useState(() => keeperOf<Kept>(person, application));
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    let open = true;
    // a browser that keeps nothing has nothing to show
    keeper.read().then((found) => (open ? setKept(found) : undefined), () => undefined);
    return () => {
      open = false;
    };
  }, [keeper]);
  const asked = new Map((form?.sections ?? []).flatMap((section) => section.questions).map((each) => [each.name, each]));
  const unsent = kept === null ? [] : differing(kept.base, kept.answers).filter((question) => !isEmpty(kept.answers[question]));
  if (kept === null || unsent.length === 0) return null;
  return (
    <section className="note amber two-hands" aria-label={words('unsentTitle')}>
      <b>{words('unsentTitle')}</b>
      <p>{words('unsentLead')}</p>
      {unsent.map((question) => {
        const answer = onLines(asked.get(question), kept.answers[question], [], words, language);
        const label = said(asked.get(question)?.label, language) || question;
        return (
          <div key={question} role="group" aria-label={label}>
            <b>{label}</b>
            <p className="long">{answer}</p>
            <Button small onPress={() => void navigator.clipboard.writeText(answer)}>{words('copy')}</Button>
          </div>
        );
      })}
      <div className="form-acts">
        <Button onPress={() => void keeper.forget().then(() => setKept(null))}>{words('discardUnsent')}</Button>
      </div>
    </section>
  );
}
