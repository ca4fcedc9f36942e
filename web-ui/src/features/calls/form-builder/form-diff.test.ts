import { describe, expect, it } from 'vitest';
import { added, removed } from './form-build';
import { requiring } from './form-conditions';
import { bounded } from './form-details';
import { formChanges } from './form-diff';
import { reworded } from './form-edit';
import type { Form } from '../model';

const said = { zh: '问', en: 'asked' };
const form: Form = {
  schema: JSON.stringify({ type: 'object', additionalProperties: false, required: ['title'], properties: { title: { type: 'string', maxLength: 60 }, team: { type: 'string', maxLength: 400 }, stage: { type: 'string', enum: ['a', 'b'] } } }),
  layout: JSON.stringify({ sections: [{ code: 'a', title: said, questions: [{ name: 'title', widget: 'line', label: said }, { name: 'team', widget: 'text', label: said }, { name: 'stage', widget: 'choice', label: said, choices: [] }] }] }),
};
const changes = (after: Form) => formChanges(form, after).map(({ kind, name }) => `${kind} ${name}`);

describe('what a correction does to whoever is writing', () => {
  it('is nothing when nothing is asked otherwise', () => {
    expect(changes({ ...form })).toEqual([]);
  });

  it('adds and removes questions, and says which of the new ones must be answered', () => {
    const more = added(form, 'a', 'line');
    expect(changes(more.form)).toEqual([`added ${more.name}`]);
    expect(changes(requiring(more.form, more.name, true))).toEqual([`addedRequired ${more.name}`]);
    expect(changes(removed(form, 'team'))).toEqual(['removed team']);
  });

  it('asks more, or less, of a question that stays', () => {
    expect(changes(requiring(form, 'team', true))).toEqual(['required team']);
    expect(formChanges(requiring(form, 'team', true), form).map(({ kind }) => kind)).toEqual(['freed']);
    expect(changes(bounded(form, 'team', 'maxLength', 300))).toEqual(['narrower team']);
    expect(changes(bounded(form, 'team', 'maxLength', 500))).toEqual(['wider team']);
    expect(changes(reworded(form, 'title', { label: { zh: '项目', en: 'Project' } }))).toEqual(['reworded title']);
  });

  it('takes a choice that is offered no more for narrower', () => {
    expect(changes({ ...form, schema: form.schema.replace('["a","b"]', '["a"]') })).toEqual(['narrower stage']);
  });
});
