import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './address';

describe('an address', () => {
  it.each([
    ['?q=%22chip%22', { q: '"chip"' }],
    ['?q="chip"', { q: '"chip"' }],
    ['?q=2026', { q: '2026' }],
    ['?q=true', { q: 'true' }],
    ['?q=[1]&awarded=true', { q: '[1]', awarded: 'true' }],
    ['?q=%E8%8A%AF%E7%89%87+%E5%B0%81%E8%A3%85', { q: '芯片 封装' }],
    ['?industry=biotech&industry=energy', { industry: 'biotech,energy' }],
    ['?q=100%', { q: '100%' }],
    ['?q=', { q: '' }],
    ['', {}],
  ])('%s is read as it stands there', (search, parts) => {
    expect(readAddress(search)).toEqual(parts);
  });

  it.each(['"chip"', '2026', 'true', 'null', '{"a":1}', ' a & b = c # d + e % f ', '芯片', '😀', '"\\"'])('%s comes back as it was written', (q) => {
    expect(readAddress(writeAddress({ q }))).toEqual({ q });
  });

  it('says nothing of what is not known', () => {
    expect(writeAddress({ q: undefined, sort: null })).toBe('');
    expect(writeAddress({ awarded: true, q: 'a b' })).toBe('?awarded=true&q=a+b');
  });
});
