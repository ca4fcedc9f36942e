import { countWords, length, money, said, type Language } from '../../ui';
import { schemaAt, steps, type Finding } from './check';
import type { Answers, Form, Money, Question } from './form';
import { isMoney } from './form';
import { amountOf } from './layout-check';
import { figure, totalOf } from './total';
import type { Words } from './use-words';

/** A finding as a sentence that says what to do about it. */
export function findingInWords(found: Finding, question: Question | undefined, form: Form, answers: Answers, words: Words, language: Language): string {
  const rules = schemaAt(form.schema, found.at) ?? {};
  const value = valueAt(answers, found.at);
  const table = question?.widget === 'table';
  switch (found.rule) {
    case 'required':
      return words(question?.widget === 'files' ? 'mend.paperMissing' : question?.widget === 'declaration' ? 'mend.declare' : 'mend.required');
    case 'type':
      return words(rules.type === 'integer' ? 'mend.integer' : rules.type === 'number' ? 'mend.number' : 'mend.type');
    case 'minLength':
      return words('mend.minLength', { least: rules.minLength, have: length(String(value ?? '')) });
    case 'maxLength':
      return words('mend.maxLength', { most: rules.maxLength, over: length(String(value ?? '')) - (rules.maxLength ?? 0) });
    case 'minimum':
      return words('mend.minimum', { least: rules.minimum });
    case 'maximum':
      return words('mend.maximum', { most: rules.maximum });
    case 'exclusiveMinimum':
      return words('mend.exclusiveMinimum', { least: rules.exclusiveMinimum });
    case 'exclusiveMaximum':
      return words('mend.exclusiveMaximum', { most: rules.exclusiveMaximum });
    case 'pattern':
      return words(question?.widget === 'money' ? 'mend.money' : 'mend.pattern');
    case 'enum':
      return words('mend.enum');
    case 'const':
      return question?.widget === 'declaration' ? words('mend.declare') : words('mend.const', { only: String(rules.const) });
    case 'format':
      return words('mend.date');
    case 'minItems':
      return words(table ? 'mend.minRows' : 'mend.minItems', { count: rules.minItems });
    case 'maxItems':
      return words(table ? 'mend.maxRows' : 'mend.maxItems', { count: rules.maxItems });
    case 'uniqueItems':
      return words('mend.twice');
    case 'additionalProperties':
      return words('mend.notAsked');
    case 'words':
      return words('mend.words', { most: question?.words, over: countWords(String(value ?? '')) - (question?.words ?? 0) });
    case 'total': {
      const column = question?.columns?.find((each) => each.totals !== undefined);
      const other = form.sections.flatMap((section) => section.questions).find(({ name }) => name === column?.totals);
      if (!column || !other || !Array.isArray(value)) return words('mend.other', { rule: found.rule });
      return words('mend.total', { total: figure(totalOf(value as Answers[], column), language), question: said(other.label, language), amount: figure(amountOf(answers[other.name]) ?? 0, language) });
    }
    case 'size':
      return words('mend.paperSize', { most: question?.megabytes ?? '' });
    case 'paper':
      return words('mend.paperLost');
    case 'accept':
      return words('mend.paperKind');
    default:
      return words('mend.other', { rule: found.rule });
  }
}

/** What a call allows at most, which its form does not know. */
export function aboveCeiling(answers: Answers, ceiling: Money | null): boolean {
  const asked = answers.amount;
  return ceiling !== null && isMoney(asked) && asked.currency === ceiling.currency && Number(asked.amount) > Number(ceiling.amount);
}

export function ceilingInWords(ceiling: Money, words: Words, language: Language): string {
  return words('mend.ceiling', { most: money(ceiling, language) });
}

function valueAt(answers: unknown, at: string): unknown {
  return steps(at).reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined), answers);
}
