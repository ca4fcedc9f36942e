import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { say } from '../../i18n/say';
import type { Finding } from './check';
import { aboveCeiling, findingInWords } from './finding-words';
import type { Answers, Schema } from './form';
import { en, zh } from './words';

type Golden = { schemas: Record<string, Schema>; cases: { name: string; schema: string; answers: Answers; failing: Finding[] }[] };

const golden = JSON.parse(readFileSync('../docs/forms/golden-cases.json', 'utf8')) as Golden;
const inLanguage = (language: 'zh' | 'en') => (key: string, facts?: Record<string, unknown>) => say(language === 'zh' ? zh : en, language, key, facts);

describe('saying what is wrong with an answer', () => {
  for (const language of ['zh', 'en'] as const) {
    it(`has a sentence without gaps for every verdict of the golden cases, in ${language}`, () => {
      const words = inLanguage(language);
      for (const { schema, answers, failing } of golden.cases) {
        for (const found of failing) {
          const sentence = findingInWords(found, undefined, { schema: golden.schemas[schema] as Schema, sections: [] }, answers, words, language);
          expect(sentence).not.toBe(words('mend.other', { rule: found.rule }));
          expect(sentence).not.toMatch(/undefined|NaN|mend\.|\{\{/);
        }
      }
    });
  }

  it('says how much is missing', () => {
    const schema: Schema = { properties: { title: { type: 'string', minLength: 4 } } };
    expect(findingInWords({ at: '/title', rule: 'minLength' }, undefined, { schema, sections: [] }, { title: '短' }, inLanguage('zh'), 'zh')).toBe('太短：至少 4 字，现在 1 字');
  });

  it('knows the ceiling of the call, to the last cent', () => {
    const ceiling = { amount: '500000.00', currency: 'CNY' };
    expect(aboveCeiling({ amount: { amount: '500000', currency: 'CNY' } }, ceiling)).toBe(false);
    expect(aboveCeiling({ amount: { amount: '500000.01', currency: 'CNY' } }, ceiling)).toBe(true);
    expect(aboveCeiling({ amount: { amount: '900000', currency: 'USD' } }, ceiling)).toBe(false);
    expect(aboveCeiling({}, ceiling)).toBe(false);
  });
});
