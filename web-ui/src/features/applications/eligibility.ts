import type { Text } from '../../ui';
import { checkerOf, questionOf, type Finding } from './check';
import type { Answers, Offered, Schema } from './form';

/** How a rule is answered. */
export type RuleAnswer = 'YES_NO' | 'NUMBER' | 'CHOICE';
/** What a call asks before anything is written: `met` is a JSON Schema condition as text, which the answer must keep. */
export type EligibilityRule = { code: string; asks: Text; answer: RuleAnswer; choices: Offered[]; met: string; unmet: Text };
export type Eligibility = { rules: EligibilityRule[] };

const TYPES: Record<RuleAnswer, NonNullable<Schema['type']>> = { YES_NO: 'boolean', NUMBER: 'number', CHOICE: 'string' };
/** Findings by these say that something was not answered as it was asked; any other, that a rule is not met. */
const OF_THE_ANSWER = new Set(['required', 'type', 'additionalProperties']);

function schemaOf(rules: EligibilityRule[]): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: rules.map(({ code }) => code),
    properties: Object.fromEntries(rules.map((rule) => [rule.code, { type: TYPES[rule.answer], ...conditionOf(rule) }])),
  };
}

/** A rule's condition; none where it cannot be read. */
export function conditionOf(rule: EligibilityRule): Schema {
  try {
    return JSON.parse(rule.met) as Schema;
  } catch {
    return {};
  }
}

export type Eligible = { unanswered: Finding[]; unmet: EligibilityRule[] };

/** What is still open and which rules are not met, with the same verdicts as the server (docs/forms/golden-cases.json). */
export function eligible(rules: EligibilityRule[], answers: Answers): Eligible {
  const findings = checkerOf(schemaOf(rules))(answers);
  const missed = new Set(findings.filter(({ rule }) => !OF_THE_ANSWER.has(rule)).map(questionOf));
  return {
    unanswered: findings.filter(({ rule }) => OF_THE_ANSWER.has(rule)),
    unmet: rules.filter(({ code }) => missed.has(code)),
  };
}
