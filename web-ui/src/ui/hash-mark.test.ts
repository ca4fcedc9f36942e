import { describe, expect, it } from 'vitest';
import { hashCells } from './hash-mark';

describe('the cells of a hash', () => {
  it('are mirrored and stay within five by five', () => {
    const cells = hashCells('7be315afc41e90d2');
    expect(cells.length).toBeGreaterThan(0);
    const inked = new Set(cells.map(([x, y]) => `${x},${y}`));
    expect(cells.every(([x, y]) => x >= 0 && x < 5 && y >= 0 && y < 5 && inked.has(`${4 - x},${y}`))).toBe(true);
  });

  it('differ between hashes', () => {
    expect(hashCells('7be315afc41e90d2')).not.toEqual(hashCells('c41e90d27be315af'));
  });
});
