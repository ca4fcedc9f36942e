import { describe, expect, it } from 'vitest';
import { amountOf, growth, written } from './amounts';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

describe('an amount as people write it', () => {
  it.each([
    ['30000000', '30000000.00'],
    ['3,000万', '30000000.00'],
    ['３０００万元', '30000000.00'],
    ['¥1.8 亿', '180000000.00'],
    ['2千万', '20000000.00'],
    ['$30M', '30000000.00'],
    ['2.5 million', '2500000.00'],
    ['0.29', '0.29'],
    ['0', '0.00'],
    ['1234567890123.45', '1234567890123.45'],
  ])('%s is %s', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it.each(['', 'about 3', '3.001', '-5', '3 apples', '1.2.3', '万'])('%s is none', (text) => {
    expect(amountOf(text)).toBeNull();
  });

  it('is written back without needless hundredths', () => {
    expect(written(cny('30000000.00'))).toBe('30000000');
    expect(written(cny('0.29'))).toBe('0.29');
    expect(written(null)).toBe('');
  });
});

describe('growth', () => {
  it('compares with the same quarter a year before', () => {
    expect(growth([cny('100'), cny('1'), cny('1'), cny('1'), cny('151')])).toBe(51);
  });

  it('is not said without a year to compare with, or from nothing', () => {
    expect(growth([cny('1'), cny('2'), cny('3'), cny('4')])).toBeNull();
    expect(growth([cny('0'), cny('1'), cny('1'), cny('1'), cny('5')])).toBeNull();
  });
});
