import { describe, expect, it } from 'vitest';
import type { EligibilityRule } from '../applications';
import { answeredBy, lacksOfRule, metBetween, metBy, metByChoice, oneMoreRule, withoutChoice } from './eligibility-edit';

const said = { zh: '有', en: 'said' };
const worded = (rule: EligibilityRule): EligibilityRule => ({ ...rule, asks: said, unmet: said, choices: rule.choices.map((choice) => ({ ...choice, label: said })) });
const fresh = () => {
  const rule = oneMoreRule([])[0];
  if (!rule) throw new Error('no rule');
  return rule;
};

describe('composing who may apply', () => {
  it('begins with a rule that a yes meets, each under a code of its own', () => {
    const two = oneMoreRule(oneMoreRule([]));
    expect(two.map(({ code, met }) => `${code} ${met}`)).toEqual(['rule1 {"const":true}', 'rule2 {"const":true}']);
    expect(lacksOfRule(fresh())).toEqual(['zh', 'en']);
    expect(lacksOfRule(worded(fresh()))).toEqual([]);
    expect(metBy(fresh(), false).met).toBe('{"const":false}');
  });

  it('bounds a number on either side or on both', () => {
    const number = answeredBy(worded(fresh()), 'NUMBER');
    expect(lacksOfRule(number)).toEqual(['met']);
    const upTo = metBetween(number, 'maximum', 5);
    expect([upTo.met, lacksOfRule(upTo)]).toEqual(['{"maximum":5}', []]);
    expect(metBetween(upTo, 'minimum', 0).met).toBe('{"minimum":0,"maximum":5}');
    expect(lacksOfRule(metBetween(upTo, 'minimum', 6))).toEqual(['met']);
    expect(metBetween(upTo, 'maximum', null).met).toBe('{}');
  });

  it('is met by some of its choices, and by none that has gone', () => {
    const choice = worded(answeredBy(fresh(), 'CHOICE'));
    expect([choice.met, lacksOfRule(choice)]).toEqual(['{"enum":["c1"]}', []]);
    const both = metByChoice(choice, 'c2', true);
    expect(both.met).toBe('{"enum":["c1","c2"]}');
    expect(lacksOfRule(metByChoice(choice, 'c1', false))).toEqual(['met']);
    expect(withoutChoice(both, 'c1')).toMatchObject({ met: '{"enum":["c2"]}', choices: [{ value: 'c2' }] });
    expect(lacksOfRule(withoutChoice(both, 'c1'))).toEqual(['choices']);
  });
});
