import { describe, expect, it } from 'vitest';
import { formOf, type Schema } from '../../applications';
import { added, copied, moved, placed, removed, sectionMoved, WIDGETS, withoutSection, withSection } from './form-build';
import { askedWhen, isRequired, mayHangOn, requiring } from './form-conditions';
import { accepting, bounded, columnHolding, columnSaid, offering, oneMoreChoice, oneMoreColumn, totalled, withoutColumn } from './form-details';
import { reworded } from './form-edit';
import { lacks, lacksOf } from './form-lacks';
import type { Form } from '../model';

const said = { zh: '有', en: 'said' };
const form: Form = {
  schema: JSON.stringify({ type: 'object', additionalProperties: false, required: ['title'], properties: { title: { type: 'string', maxLength: 60 }, partner: { type: 'boolean' }, who: { type: 'string', maxLength: 80 } } }),
  layout: JSON.stringify({
    sections: [
      { code: 'a', title: said, questions: [{ name: 'title', widget: 'line', label: said }, { name: 'partner', widget: 'yes-no', label: said }] },
      { code: 'b', title: said, questions: [{ name: 'who', widget: 'line', label: said }] },
    ],
  }),
};

const order = (of: Form) => formOf(of).sections.map(({ code, questions }) => `${code}: ${questions.map(({ name }) => name).join(' ')}`);
const schema = (of: Form) => formOf(of).schema as Schema;
const question = (of: Form, name: string) => {
  const found = formOf(of).sections.flatMap(({ questions }) => questions).find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('building a form', () => {
  it('adds a question of every kind, each under a name of its own and shown once', () => {
    const all = WIDGETS.reduce((each, widget) => added(each, 'b', widget).form, form);
    expect(order(all)).toEqual(['a: title partner', `b: who ${WIDGETS.map((_, index) => `q${index + 1}`).join(' ')}`]);
    expect(Object.keys(schema(all).properties ?? {}).sort()).toEqual(formOf(all).sections.flatMap(({ questions }) => questions.map(({ name }) => name)).sort());
    expect(isRequired(all, `q${WIDGETS.indexOf('declaration') + 1}`)).toBe(true);
  });

  it('copies a question below itself, with what it must hold', () => {
    const copy = copied(requiring(form, 'who', true), 'who');
    expect(order(copy.form)[1]).toBe(`b: who ${copy.name}`);
    expect(schema(copy.form).properties?.[copy.name]).toEqual(schema(form).properties?.who);
    expect(isRequired(copy.form, copy.name)).toBe(true);
  });

  it('moves a question within a section, over its edge, and nowhere at the ends', () => {
    expect(order(moved(form, 'title', 1))).toEqual(['a: partner title', 'b: who']);
    expect(order(moved(form, 'partner', 1))).toEqual(['a: title', 'b: partner who']);
    expect(order(moved(form, 'who', -1))).toEqual(['a: title partner who', 'b: ']);
    expect(order(moved(form, 'title', -1))).toEqual(order(form));
    expect(order(moved(form, 'who', 1))).toEqual(order(form));
    expect(order(placed(form, 'who', 'a', 'partner'))).toEqual(['a: title who partner', 'b: ']);
    expect(order(placed(form, 'who', 'b', 'who'))).toEqual(order(form));
  });

  it('removes a question; what hung on it is asked of everybody, and still required', () => {
    const hanging = requiring(askedWhen(form, 'who', { question: 'partner', equals: true }), 'who', true);
    const without = removed(hanging, 'partner');
    expect(order(without)).toEqual(['a: title', 'b: who']);
    expect(question(without, 'who').when).toBeUndefined();
    expect(schema(without).required).toEqual(['title', 'who']);
    expect(schema(without).allOf).toBeUndefined();
  });

  it('adds sections, moves them, and removes only what is empty', () => {
    const { form: more, code } = withSection(form);
    expect(order(sectionMoved(more, code, -1))).toEqual(['a: title partner', `${code}: `, 'b: who']);
    expect(order(withoutSection(more, code))).toEqual(order(form));
    expect(order(withoutSection(form, 'b'))).toEqual(order(form));
  });
});

describe('asking only some', () => {
  const when = { question: 'partner', equals: true };

  it('requires an answer of those who are asked', () => {
    const conditional = requiring(askedWhen(form, 'who', when), 'who', true);
    expect(schema(conditional).required).toEqual(['title']);
    expect(schema(conditional).allOf).toEqual([{ if: { properties: { partner: { const: true } }, required: ['partner'] }, then: { required: ['who'] } }]);
    expect(isRequired(conditional, 'who')).toBe(true);
    expect(schema(requiring(conditional, 'who', false)).allOf).toBeUndefined();
    expect(schema(askedWhen(conditional, 'who', null)).required).toEqual(['title', 'who']);
  });

  it('takes over the one condition that an older form has at its root', () => {
    const old = { ...form, schema: JSON.stringify({ ...schema(form), if: { properties: { partner: { const: true } }, required: ['partner'] }, then: { required: ['who'] } }) };
    expect(isRequired(old, 'who')).toBe(true);
    const freed = schema(requiring(old, 'who', false));
    expect([freed.if, freed.then, freed.allOf]).toEqual([undefined, undefined, undefined]);
  });

  it('hangs a question on one above it that has few answers', () => {
    expect(mayHangOn(form, 'who').map(({ name }) => name)).toEqual(['partner']);
    expect(mayHangOn(form, 'partner')).toEqual([]);
    const turned = placed(askedWhen(form, 'who', when), 'who', 'a', 'title');
    expect(lacksOf(turned, question(turned, 'who'))).toEqual(['order']);
  });

  it('notices when the choice that it hangs on is offered no more', () => {
    const { form: choosing, name } = added(form, 'a', 'choice');
    const hanging = askedWhen(choosing, 'who', { question: name, equals: 'b' });
    expect(lacksOf(hanging, question(hanging, 'who'))).toEqual([]);
    const fewer = offering(hanging, name, [{ value: 'a', label: said }, { value: 'c1', label: said }]);
    expect(lacksOf(fewer, question(fewer, 'who'))).toEqual(['answer']);
  });
});

describe('the details of a question', () => {
  it('offers choices whose values stand in the schema', () => {
    const { form: one, name } = added(form, 'b', 'choices');
    const more = offering(one, name, oneMoreChoice(question(one, name).choices ?? []));
    expect(schema(more).properties?.[name]).toMatchObject({ items: { enum: ['a', 'b', 'c1'] }, maxItems: 3 });
    expect(question(more, name).choices?.map(({ value }) => value)).toEqual(['a', 'b', 'c1']);
  });

  it('gives a table columns that say what they hold', () => {
    const { form: one, name } = added(form, 'b', 'table');
    const two = columnHolding(columnSaid(oneMoreColumn(one, name), name, 'c2', said), name, 'c2', 'number');
    expect(schema(two).properties?.[name]?.items).toMatchObject({ required: ['c1', 'c2'], properties: { c2: { type: 'number' } } });
    const adding = totalled(two, name, 'c2', true);
    expect(question(adding, name).columns?.map(({ total }) => total)).toEqual([undefined, true]);
    expect(question(columnHolding(adding, name, 'c2', 'line'), name).columns).toEqual(question(two, name).columns);
    expect(question(withoutColumn(two, name, 'c1'), name).columns).toEqual([{ name: 'c2', label: said }]);
    expect(schema(withoutColumn(two, name, 'c1')).properties?.[name]?.items?.required).toEqual(['c2']);
  });

  it('bounds an answer, and takes a bound away', () => {
    const { form: one, name } = added(form, 'b', 'number');
    expect(schema(bounded(one, name, 'maximum', 9)).properties?.[name]?.maximum).toBe(9);
    expect(schema(bounded(one, name, 'maximum', null)).properties?.[name]).not.toHaveProperty('maximum');
  });
});

describe('what a form lacks', () => {
  it('says it of each question, and nothing once it is whole', () => {
    expect(lacks(form)).toBe(false);
    const { form: bare, name } = added(form, 'b', 'files');
    expect(lacksOf(bare, question(bare, name))).toEqual(['zh', 'en']);
    const worded = reworded(bare, name, { label: said });
    expect(lacks(worded)).toBe(false);
    expect(lacksOf(accepting(worded, name, []), question(accepting(worded, name, []), name))).toEqual(['accept']);
    expect(lacksOf(bounded(worded, name, 'maxItems', 0), question(worded, name))).toEqual(['length']);
    expect(lacks(withSection(form).form)).toBe(true);
  });
});
