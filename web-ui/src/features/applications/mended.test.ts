import { describe, expect, it } from 'vitest';
import { changedIn } from './mended';

const question = (name: string) => ({ name, widget: 'line', label: { zh: name, en: name } });
const form = { schema: '{}', layout: JSON.stringify({ sections: [{ code: 'a', title: {}, questions: [question('title'), question('team')] }, { code: 'b', title: {}, questions: [question('plan')] }] }) };

describe('what was mended', () => {
  it('is every question whose answer differs, in the order of the form', () => {
    expect(changedIn(form, { title: '一', plan: ['a'], team: [{ name: '林栖' }] }, { plan: ['b'], title: '二', team: [{ name: '林栖' }] }).map(({ name }) => name)).toEqual(['title', 'plan']);
  });

  it('counts what was not answered before, and what no longer is', () => {
    expect(changedIn(form, { title: '一' }, { team: [] }).map(({ name }) => name)).toEqual(['title', 'team']);
    expect(changedIn(form, { title: '一' }, { title: '一' })).toEqual([]);
  });
});
