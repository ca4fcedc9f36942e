import { describe, expect, it } from 'vitest';
import { conditionsOf } from './conditions';
import { outlineOf } from './form-outline';
import type { Call } from './model';
import { sampleOf, withoutKeptBack } from './sample';

const label = { zh: '问', en: 'asked' };
const layout = {
  sections: [{
    code: 'one',
    title: label,
    questions: [
      { name: 'title', widget: 'line', label, example: { zh: '传感器', en: 'Sensors' } },
      { name: 'leader', widget: 'line', label, identifying: true, example: { zh: '王某', en: 'Wang' } },
      { name: 'why', widget: 'text', label },
      { name: 'stage', widget: 'choice', label, choices: [{ value: 'seed', label }, { value: 'late', label }] },
      { name: 'requested', widget: 'money', label },
      { name: 'team', widget: 'table', label, columns: [{ name: 'who', label, identifying: true }, { name: 'months', label }], example: { zh: '李某；12', en: 'Li; 12' } },
      { name: 'plan', widget: 'files', label },
    ],
  }],
};
const schema = { required: ['plan'], properties: { team: { items: { properties: { who: { type: 'string' }, months: { type: 'integer' } } } } } };
const call = {
  title: label, closes: '2026-12-18T10:00:00Z', ceiling: { amount: '3000000.00', currency: 'CNY' }, industries: ['energy'], eligibility: null,
  form: { schema: JSON.stringify(schema), layout: JSON.stringify(layout) },
} as unknown as Call;

describe('a sample application', () => {
  const sample = sampleOf(call, 'en');

  it('is made of each question’s own example and of what it offers first, and of nothing else', () => {
    expect(sample.answers).toEqual({ title: 'Sensors', leader: 'Wang', stage: 'seed', requested: call.ceiling, team: [{ who: 'Li', months: 12 }] });
    expect(sample.title).toEqual({ zh: '传感器', en: 'Sensors' });
  });

  it('keeps back from experts what the form marks, questions and columns', () => {
    expect(sample.keptBack).toEqual([{ question: 'leader', column: null }, { question: 'team', column: 'who' }]);
    expect(withoutKeptBack(sample.answers, sample.keptBack)).not.toHaveProperty('leader');
  });

  it('meets every condition that an officer sees', () => {
    expect(conditionsOf(sample.screened, call, outlineOf(call.form)).filter(({ met }) => !met)).toEqual([]);
  });
});
