import { useDeferredValue, useMemo } from 'react';
import { useLanguage } from '../../i18n';
import { said } from '../../ui';
import { checkerOf, questionOf, steps, type Finding } from './check';
import { aboveCeiling, ceilingInWords, findingInWords } from './finding-words';
import type { Answers, Form, FormSection, Money, Question } from './form';
import { layoutFindings } from './layout-check';
import { useApplicationWords } from './use-words';

/** Rules that only the server can check, from its answer to the last saving. */
const OF_THE_SERVER = new Set(['paper', 'accept', 'size']);

/** `where` tells the cell, in a table. */
export type Mistake = Finding & { question: string; sentence: string; where?: string };

/** All that still keeps answers from being handed in, in words, in the order of the form. */
export function useFindings(form: Form, answers: Answers, ofServer: Finding[], ceiling: Money | null): Mistake[] {
  const words = useApplicationWords();
  const language = useLanguage();
  const check = useMemo(() => checkerOf(form.schema), [form]);
  const settled = useDeferredValue(answers);
  return useMemo(() => {
    const questions = form.sections.flatMap((section) => section.questions);
    const place = (name: string) => questions.findIndex((question) => question.name === name);
    const still = ofServer.filter((each) => OF_THE_SERVER.has(each.rule) && questionOf(each) in settled);
    const found: Mistake[] = [...check(settled), ...layoutFindings(form, settled), ...still].map((each) => {
      const name = questionOf(each);
      const question = questions[place(name)];
      const column = question?.columns?.find((one) => one.name === steps(each.at)[2]);
      const where = column ? { where: words('cellOf', { row: Number(steps(each.at)[1]) + 1, column: said(column.label, language) }) } : {};
      return { ...each, question: name, sentence: findingInWords(each, question, form, settled, words, language), ...where };
    });
    if (ceiling !== null && aboveCeiling(settled, ceiling)) {
      found.push({ at: '/amount', rule: 'ceiling', question: 'amount', sentence: ceilingInWords(ceiling, words, language) });
    }
    return found.sort((a, b) => place(a.question) - place(b.question));
  }, [check, settled, form, ofServer, ceiling, words, language]);
}

/** What a question says of its mistakes. A cell of a table shows its own; whatever has no cell is said of the whole. */
export function toldBy(question: Question, mistakes: Mistake[]): { error: string | undefined; errorAt: (at: string) => string | undefined } {
  const inACell = ({ at }: Mistake) => question.widget === 'table' && at.slice(question.name.length + 2).includes('/');
  return {
    error: mistakes.find((mistake) => !inACell(mistake))?.sentence,
    errorAt: (at) => mistakes.find((mistake) => mistake.at === at)?.sentence,
  };
}

/** How many questions of a section still need something. */
export function openIn(section: FormSection, mistakes: Mistake[]): number {
  return section.questions.filter((question) => mistakes.some((mistake) => mistake.question === question.name)).length;
}
