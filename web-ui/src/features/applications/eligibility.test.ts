import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eligible, type EligibilityRule, type RuleAnswer } from './eligibility';
import type { Answers } from './form';

type Golden = {
  eligibility: {
    rules: { code: string; answer: RuleAnswer; choices: string[]; met: string }[];
    cases: { name: string; answers: Answers; unanswered: string[]; unmet: string[] }[];
  };
};

const golden = (JSON.parse(readFileSync('../docs/forms/golden-cases.json', 'utf8')) as Golden).eligibility;
const rules: EligibilityRule[] = golden.rules.map((rule) => ({ ...rule, asks: {}, unmet: {}, choices: rule.choices.map((value) => ({ value, label: {} })) }));

describe('who may apply, with the same verdicts as the server', () => {
  it('has cases to agree on', () => {
    expect(golden.cases.length).toBeGreaterThan(5);
  });

  for (const { name, answers, unanswered, unmet } of golden.cases) {
    it(name, () => {
      const verdict = eligible(rules, answers);
      expect(verdict.unanswered.map(({ at, rule }) => `${at} ${rule}`)).toEqual(unanswered);
      expect(verdict.unmet.map(({ code }) => code)).toEqual(unmet);
    });
  }

  it('asks nothing of a rule whose condition cannot be read', () => {
    expect(eligible([{ code: 'x', asks: {}, answer: 'YES_NO', choices: [], met: '{', unmet: {} }], { x: false })).toEqual({ unanswered: [], unmet: [] });
  });
});
