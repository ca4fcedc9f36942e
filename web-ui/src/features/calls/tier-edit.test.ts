import { describe, expect, it } from 'vitest';
import { askingGroup, FIRST_TIER, inOrder, placesOf, tierFindings, tierOf, totalTyped, unasked, writtenTier, type WrittenTier } from './tier-edit';

const form = { schema: JSON.stringify({ type: 'object', properties: { title: { type: 'string' } }, required: ['title'] }), layout: JSON.stringify({ sections: [{ code: 'a', title: {}, questions: [{ name: 'title', widget: 'line', label: {} }] }] }) };
const tier = (more: Partial<WrittenTier> = {}): WrittenTier => ({ ...FIRST_TIER, next: 'above', open: '4', ...more });
const keys = (more: Partial<WrittenTier>) => tierFindings(tier(more), form).map(({ key }) => key);
const text = (written: unknown) => written;

describe('the places of a tier', () => {
  const both = tier({ byIndustry: true, byGroup: true, quotas: { 'energy|START_UP': '3', 'energy|GROWTH': '2', 'robotics|START_UP': '0', 'software|': '9' } });

  it('sum up over what is kept and what is open', () => {
    expect(totalTyped(tier({ byIndustry: true, quotas: { 'energy|': '3', 'robotics|': '2' } }))).toBe(9);
  });

  it('go to the server without what is empty or nought', () => {
    expect(placesOf(tier({ byIndustry: true, byGroup: true, quotas: { 'energy|START_UP': '3', 'robotics|GROWTH': '0' } }))).toEqual({ quotas: [{ industry: 'energy', group: 'START_UP', places: 3 }], open: 4 });
  });

  it('kept for an industry alone stay beside those kept by group', () => {
    expect(placesOf(both).quotas).toContainEqual({ industry: 'software', group: null, places: 9 });
  });

  it('of a dimension that is no longer chosen are not kept', () => {
    expect(placesOf({ ...both, byIndustry: false, byGroup: false })).toEqual({ quotas: [], open: 4 });
  });

  it('are read and written alike', () => {
    const content = tierOf(both, text) as never;
    expect(tierOf(writtenTier(content), text)).toEqual(content);
  });

  it('are none where there is no tier above', () => {
    expect(tierOf(tier({ next: '' }), text)?.places).toEqual({ quotas: [], open: 0 });
  });
});

describe('a tier being written', () => {
  it('says what is wrong with its level, places and prizes', () => {
    expect(keys({ byPromotion: true })).toEqual(['tierNothingBelow']);
    expect(keys({ level: 'NATION' })).toEqual(['tierNothingAbove']);
    expect(keys({ open: '' })).toEqual(['placesNone']);
    expect(keys({ open: '1001' })).toEqual(['placesTooMany']);
    expect(keys({ open: 'four' })).toEqual(['placesUnclear']);
    expect(keys({ prizes: [{ kind: 'FIRST', name: { zh: '', en: '' }, group: '', places: '1', amount: '', currency: 'CNY' }] })).toEqual(['prizesUnclear']);
  });

  it('needs the questions by which its places are given', () => {
    expect(keys({ byIndustry: true, quotas: { 'energy|': '1' } })).toEqual(['formAsksNoIndustry']);
    const byGroup = tier({ byGroup: true, quotas: { '|GROWTH': '1' } });
    expect(unasked(byGroup, form)).toEqual(['group']);
    expect(unasked(byGroup, askingGroup(form))).toEqual([]);
    expect(askingGroup(askingGroup(form))).toEqual(askingGroup(form));
  });

  it('keeps its prizes with the highest first', () => {
    const prize = (kind: WrittenTier['prizes'][number]['kind']) => ({ kind, name: { zh: kind, en: '' }, group: '' as const, places: '1', amount: '', currency: 'CNY' });
    expect(inOrder([prize('EXCELLENCE'), prize('FIRST'), prize('THIRD')]).map(({ kind }) => kind)).toEqual(['FIRST', 'THIRD', 'EXCELLENCE']);
  });
});
