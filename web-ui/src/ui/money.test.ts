import { describe, expect, it } from 'vitest';
import { exactMoney, money } from './money';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('money', () => {
  it('is short to read at a glance', () => {
    expect(money(yuan('30000000.00'), 'zh')).toBe('¥3,000 万');
    expect(money(yuan('30000000.00'), 'en')).toBe('¥30M');
    expect(money(yuan('1234567.00'), 'zh')).toBe('¥123.46 万');
    expect(money({ amount: '5000000', currency: 'USD' }, 'en')).toBe('$5M');
  });

  it('is not zero where nobody has said it', () => {
    expect(money(null, 'en')).toBe('not stated');
    expect(money(undefined, 'zh')).toBe('未说明');
  });

  it('stands to the last cent in accounts, beyond what a double holds', () => {
    expect(exactMoney(yuan('38604217.35'), 'zh')).toBe('¥38,604,217.35');
    expect(exactMoney(yuan('90071992547409.93'), 'en')).toBe('¥90,071,992,547,409.93');
  });
});
