import { describe, expect, it } from 'vitest';
import { retyped, textOf, written } from './written-text';

const drafted = { zh: '支持', en: 'Support', original: 'ZH', machine: true };

describe('a text of which a machine drafted one language', () => {
  it('is saved as it was read', () => {
    expect(textOf(written(drafted))).toEqual(drafted);
  });

  it('stays a draft while only the original changes', () => {
    expect(textOf(retyped(written(drafted), 'zh', '扶持'))).toEqual({ ...drafted, zh: '扶持' });
  });

  it('is nobody’s draft any more once that language is changed', () => {
    expect(textOf(retyped(written(drafted), 'en', 'Aid'))).toEqual({ ...drafted, en: 'Aid', machine: false });
  });

  it('is no draft without its original, nor without the draft', () => {
    expect(textOf(retyped(written(drafted), 'zh', ' '))).toEqual({ zh: null, en: 'Support', original: 'EN', machine: false });
    expect(textOf(retyped(written(drafted), 'en', ''))).toEqual({ zh: '支持', en: null, original: 'ZH', machine: false });
  });
});

describe('a text that people wrote', () => {
  it('keeps the language it was first written in, and never becomes a draft', () => {
    const text = { zh: '支持', en: 'Support', original: 'EN', machine: false };
    expect(textOf(retyped(written(text), 'zh', '扶持'))).toEqual({ ...text, zh: '扶持' });
    expect(textOf({ zh: '', en: ' Support ' })).toEqual({ zh: null, en: 'Support', original: 'EN', machine: false });
  });
});
