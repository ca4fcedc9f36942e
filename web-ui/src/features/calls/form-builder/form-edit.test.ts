import { describe, expect, it } from 'vitest';
import { isFree, marked, mayBeKeptBack, reworded } from './form-edit';
import { outlineOf } from '../form-outline';

const form = {
  schema: JSON.stringify({ type: 'object', additionalProperties: false, required: ['title'], properties: { title: { type: 'string', maxLength: 60 }, team: { type: 'string', maxLength: 400 } } }),
  layout: JSON.stringify({
    sections: [{ code: 'a', title: { zh: '项目', en: 'Project' }, questions: [{ name: 'title', widget: 'line', label: { zh: '名称', en: 'Title' } }, { name: 'team', widget: 'text', label: { zh: '团队', en: 'Team' }, hint: { zh: '写三人', en: 'Three' } }] }],
  }),
};

describe('editing a form', () => {
  it('changes the words of one question and no other', () => {
    const [title, team] = outlineOf(reworded(form, 'team', { label: { zh: '核心团队', en: 'Core team' } })).sections[0]?.questions ?? [];
    expect([title?.label.zh, team?.label.zh, team?.hint?.zh]).toEqual(['名称', '核心团队', '写三人']);
  });

  it('takes an emptied hint out, and an emptied example', () => {
    expect(reworded(form, 'team', { hint: { zh: '', en: '' } }).layout).not.toContain('hint');
    const shown = reworded(form, 'team', { example: { zh: '王某', en: 'Wang' } });
    expect(shown.layout).toContain('王某');
    expect(reworded(shown, 'team', { example: { zh: '', en: '' } }).layout).toBe(form.layout);
  });

  it('leaves the project’s name required', () => {
    expect(isFree({ name: 'title', widget: 'line', label: {} })).toBe(false);
    expect(isFree({ name: 'truthful', widget: 'declaration', label: {} })).toBe(false);
    expect(isFree({ name: 'team', widget: 'text', label: {} })).toBe(true);
  });

  it('marks what names the applicant, a question or one column, and takes the mark off', () => {
    const whole = marked(form, 'team', null, true);
    expect(outlineOf(whole).sections[0]?.questions.map((question) => question.identifying)).toEqual([undefined, true]);
    expect(marked(whole, 'team', null, false).layout).not.toContain('identifying');
    const table = { ...form, layout: form.layout.replace('"widget":"text"', '"widget":"table","columns":[{"name":"who","label":{"zh":"姓名","en":"Name"}}]') };
    expect(outlineOf(marked(table, 'team', 'who', true)).sections[0]?.questions[1]?.columns?.[0]?.identifying).toBe(true);
  });

  it('never keeps back what experts know an application by', () => {
    expect(mayBeKeptBack({ name: 'title', widget: 'line', label: {} })).toBe(false);
    expect(mayBeKeptBack({ name: 'truthful', widget: 'declaration', label: {} })).toBe(false);
    expect(mayBeKeptBack({ name: 'partner', widget: 'line', label: {} })).toBe(true);
  });
});
