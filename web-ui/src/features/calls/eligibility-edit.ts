import { conditionOf, type EligibilityRule, type RuleAnswer } from '../applications';
import { freeName } from './form-builder/form-document';
import { oneMoreChoice } from './form-builder/form-details';

const UNSAID = { zh: '', en: '' };

export const ANSWERS: RuleAnswer[] = ['YES_NO', 'NUMBER', 'CHOICE'];

/** One rule more, met by a yes, under a code that none has. */
export function oneMoreRule(rules: EligibilityRule[]): EligibilityRule[] {
  const code = freeName('rule', (each) => rules.some((rule) => rule.code === each));
  return [...rules, { code, asks: UNSAID, answer: 'YES_NO', choices: [], met: JSON.stringify({ const: true }), unmet: UNSAID }];
}

/** A rule that is answered otherwise; its choices and its condition begin anew. */
export function answeredBy(rule: EligibilityRule, answer: RuleAnswer): EligibilityRule {
  const choices = answer === 'CHOICE' ? oneMoreChoice(oneMoreChoice([])) : [];
  const met = answer === 'YES_NO' ? { const: true } : answer === 'NUMBER' ? {} : { enum: choices.slice(0, 1).map(({ value }) => value) };
  return { ...rule, answer, choices, met: JSON.stringify(met) };
}

/** A rule that a yes meets, or a no. */
export const metBy = (rule: EligibilityRule, yes: boolean): EligibilityRule => ({ ...rule, met: JSON.stringify({ const: yes }) });

/** A rule that numbers from one to another meet; null leaves that end open. */
export function metBetween(rule: EligibilityRule, bound: 'minimum' | 'maximum', value: number | null): EligibilityRule {
  const before = conditionOf(rule);
  const [minimum, maximum] = bound === 'minimum' ? [value ?? undefined, before.maximum] : [before.minimum, value ?? undefined];
  return { ...rule, met: JSON.stringify({ minimum, maximum }) };
}

/** A rule that some of its choices meet. */
export function metByChoice(rule: EligibilityRule, value: string, meets: boolean): EligibilityRule {
  const before = (conditionOf(rule).enum ?? []) as string[];
  const wanted = rule.choices.map((choice) => choice.value).filter((each) => (each === value ? meets : before.includes(each)));
  return { ...rule, met: JSON.stringify({ enum: wanted }) };
}

/** A rule without one of its choices. */
export const withoutChoice = (rule: EligibilityRule, value: string): EligibilityRule => ({ ...metByChoice(rule, value, false), choices: rule.choices.filter((each) => each.value !== value) });

export type RuleLack = 'zh' | 'en' | 'choices' | 'met';

/** What a rule still lacks before the call can be saved; the server refuses the same. */
export function lacksOfRule(rule: EligibilityRule): RuleLack[] {
  const lacks: RuleLack[] = [];
  const texts = [rule.asks, rule.unmet, ...rule.choices.map(({ label }) => label)];
  for (const language of ['zh', 'en'] as const) if (texts.some((text) => !text[language]?.trim())) lacks.push(language);
  if (rule.answer === 'CHOICE' && rule.choices.length < 2) lacks.push('choices');
  const { minimum, maximum, enum: wanted } = conditionOf(rule);
  if (rule.answer === 'NUMBER' && minimum === undefined && maximum === undefined) lacks.push('met');
  if (rule.answer === 'NUMBER' && minimum !== undefined && maximum !== undefined && minimum > maximum) lacks.push('met');
  if (rule.answer === 'CHOICE' && !wanted?.length) lacks.push('met');
  return lacks;
}
