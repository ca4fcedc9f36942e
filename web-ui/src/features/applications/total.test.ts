import { describe, expect, it } from 'vitest';
import { totalOf } from './total';

const column = { name: 'cost', label: {} };
const total = (...values: unknown[]) => totalOf(values.map((cost) => ({ cost })), column);

describe('the total of a column', () => {
  it('adds up to the cent', () => {
    expect(total(0.1, 0.2)).toBe(0.3);
    expect(total(1_200_000.35, 800_000, 0.65)).toBe(2_000_001);
    expect(total(1.005, 1.005)).toBe(2.01);
  });

  it('counts nothing for what is not yet a number', () => {
    expect(total(undefined, 'five', 5)).toBe(5);
    expect(total()).toBe(0);
  });
});
