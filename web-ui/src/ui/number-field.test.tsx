import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../testing/render-in';
import type { Money } from './money';
import { MoneyField } from './number-field';

const heard: (Money | null)[] = [];

function Sum() {
  const [value, setValue] = useState<Money | null>(null);
  return <MoneyField name="amount" label="Amount" value={value} onChange={(next) => { heard.push(next); setValue(next); }} />;
}

describe('a sum', () => {
  it('is taken exactly, left alone while it is typed, and written out when one leaves', async () => {
    renderIn('en', <Sum />);
    const input = screen.getByLabelText<HTMLInputElement>('Amount');
    await userEvent.type(input, '3000000.5');
    expect(input.value).toBe('3000000.5');
    await userEvent.tab();
    expect(input.value).toBe('3,000,000.50');
    expect(heard.at(-1)).toEqual({ amount: '3000000.50', currency: 'CNY' });
    expect(screen.getByText('¥3M')).toBeDefined();
  });

  it('that is none is kept and said to be none', async () => {
    renderIn('en', <Sum />);
    const input = screen.getByLabelText<HTMLInputElement>('Amount');
    await userEvent.type(input, 'about three');
    await userEvent.tab();
    expect(input.value).toBe('about three');
    expect(heard.at(-1)).toBeNull();
    expect(screen.getByText('Enter a number, such as 3,000,000 or 3M')).toBeDefined();
  });
});
