import { describe, expect, it } from 'vitest';
import { cameUp } from './came-up';
import type { Form, Question } from './form';

const question = (name: string, widget: Question['widget'] = 'line'): Question => ({ name, widget, label: { zh: name } });
const formOf = (...questions: Question[]): Form => ({ schema: {}, sections: [{ code: 'a', title: {}, questions }] });
const belowOf = (answers: unknown, ...questions: Question[]) => ({ answers: JSON.stringify(answers), form: { schema: '{}', layout: JSON.stringify({ sections: [{ code: 'a', title: {}, questions }] }) } });

describe('what came up from the tier below', () => {
  const below = belowOf({ title: '衡析', team: { b: 1, a: 2 }, plan: ['p1', 'p2'], agree: true }, question('title'), question('team', 'table'), question('plan', 'files'), question('agree', 'declaration'));
  const form = formOf(question('title'), question('team', 'table'), question('plan', 'files'), question('agree', 'declaration'), question('pitch', 'files'));

  it('is what both forms ask and is still answered alike; the rest is new', () => {
    const found = cameUp(form, { title: '衡析', team: { a: 2, b: 1 }, plan: ['p1', 'p2'] }, below);
    expect([...(found?.questions ?? [])]).toEqual(['title', 'team', 'plan']);
    expect([found?.answers, found?.papers, found?.fresh]).toEqual([2, 2, 2]);
  });

  it('leaves a declaration to be made anew, and what was changed to its writer', () => {
    const found = cameUp(form, { title: '衡析二代', plan: ['p1', 'p2'], agree: true }, below);
    expect([...(found?.questions ?? [])]).toEqual(['plan']);
  });

  it('is nothing where what was handed in below is not known', () => {
    expect(cameUp(form, { title: '衡析' }, null)).toBeNull();
    expect(cameUp(form, { title: '衡析' }, { answers: null, form: null })).toBeNull();
  });
});
