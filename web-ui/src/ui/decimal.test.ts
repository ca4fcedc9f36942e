import { describe, expect, it } from 'vitest';
import { decimalTyped } from './decimal';

describe('a number as people type it', () => {
  it.each([
    ['3000000', '3000000'],
    ['3,000,000.00', '3000000'],
    ['¥ 3,000,000.5', '3000000.5'],
    ['３００万', '3000000'],
    ['1.25亿', '125000000'],
    ['3M', '3000000'],
    ['0.5 k', '500'],
    ['007', '7'],
    ['.5', '0.5'],
    ['-2', '-2'],
    ['90071992547409.93', '90071992547409.93'],
  ])('%s is %s', (typed, meant) => {
    expect(decimalTyped(typed)).toBe(meant);
  });

  it.each(['', '  ', 'abc', '1.2.3', '3 apples', '万', '.', '-'])('%j is none', (typed) => {
    expect(decimalTyped(typed)).toBeNull();
  });
});
