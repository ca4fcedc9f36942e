import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, said } from '../../ui';
import type { Form } from './form';
import type { Mistake } from './use-findings';
import { useApplicationWords } from './use-words';

type Props = {
  application: string;
  form: Form;
  mistakes: Mistake[];
  /** Grows with each try to hand in: then the summary takes the focus. */
  tries: number;
  onForget: (question: string) => void;
};

/** Everything to mend at once, each leading to its question. */
export function ErrorSummary({ application, form, mistakes, tries, onForget }: Props) {
  const words = useApplicationWords();
  const ui = useWords('ui');
  const language = useLanguage();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  return (
    <div ref={box} className="summary" role="alert" tabIndex={-1}>
      <b>{ui('mistakes', { count: mistakes.length })}</b>
      <ul>
        {mistakes.map((mistake) => {
          const section = form.sections.find((each) => each.questions.some((question) => question.name === mistake.question));
          const question = section?.questions.find((each) => each.name === mistake.question);
          return (
            <li key={`${mistake.at} ${mistake.rule}`}>
              {section && question ? (
                <a
                  href={`/${language}/applications/${application}/write?section=${section.code}#question-${question.name}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const params = { lang: language, application };
                    void navigate({ to: '/$lang/applications/$application/write', params, search: { section: section.code }, hash: `question-${question.name}` });
                  }}
                >
                  {said(question.label, language)}
                </a>
              ) : (
                <b>{mistake.question}</b>
              )}
              <span>{mistake.where ? `${mistake.where}${language === 'zh' ? '' : ' '}${mistake.sentence}` : mistake.sentence}</span>
              {section ? null : <Button small onPress={() => onForget(mistake.question)}>{words('forgetAnswer')}</Button>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
