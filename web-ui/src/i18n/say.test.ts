import { describe, expect, it } from 'vitest';
import { say } from './say';

describe('saying', () => {
  it('puts facts in their places', () => {
    expect(say({ to: '给 {{name}}，{{name}} 亲启' }, 'zh', 'to', { name: '林栖' })).toBe('给 林栖，林栖 亲启');
  });

  it('counts as the language does', () => {
    const words = { waits_one: '{{count}} thing waits', waits_other: '{{count}} things wait' };
    expect([0, 1, 2].map((count) => say(words, 'en', 'waits', { count }))).toEqual(['0 things wait', '1 thing waits', '2 things wait']);
    expect(say({ waits_other: '{{count}} 件待办' }, 'zh', 'waits', { count: 1 })).toBe('1 件待办');
  });

  it('reads no markup and no pattern in what people wrote', () => {
    expect(say({ by: 'by {{name}}' }, 'en', 'by', { name: '$& <b>{{count}}</b>', count: 3 })).toBe('by $& <b>{{count}}</b>');
  });
});
