import { countWords } from '../../ui';
import type { Finding } from './check';
import { isMoney, type Answers, type Form } from './form';
import { totalOf } from './total';

/** What a layout asks beyond the schema: its verdicts are those of `layouts` in docs/forms/golden-cases.json, as the server's are. */
export function layoutFindings({ sections }: Pick<Form, 'sections'>, answers: Answers): Finding[] {
  return sections.flatMap(({ questions }) =>
    questions.flatMap(({ name, words, columns }) => {
      const answer = answers[name];
      const findings: Finding[] = [];
      if (words !== undefined && typeof answer === 'string' && countWords(answer) > words) findings.push({ at: `/${name}`, rule: 'words' });
      const wrong = (columns ?? []).some((column) => {
        const wanted = amountOf(column.totals === undefined ? undefined : answers[column.totals]);
        return wanted !== null && Array.isArray(answer) && cents(totalOf(answer as Answers[], column)) !== cents(wanted);
      });
      return wrong ? [...findings, { at: `/${name}`, rule: 'total' }] : findings;
    }),
  );
}

const cents = (amount: number) => Math.round(amount * 100);

/** The number that an answer says, of money or plain; null where it says none. */
export function amountOf(answer: unknown): number | null {
  const amount = isMoney(answer) ? Number(answer.amount) : answer;
  return typeof amount === 'number' && Number.isFinite(amount) ? amount : null;
}
