import { describe, expect, it } from 'vitest';
import { compared, readCompared } from './compared';

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;

describe('the deals compared', () => {
  it('are four at most, each once, and nothing else', () => {
    expect(readCompared([1, 2, 2, 3, 4, 5].map(id).join(',') + ',../x')).toEqual([1, 2, 3, 4].map(id));
    expect(readCompared(undefined)).toEqual([]);
    expect(readCompared(7)).toEqual([]);
  });

  it('are chosen and let go', () => {
    expect(compared([id(1)], id(2))).toEqual([id(1), id(2)]);
    expect(compared([id(1), id(2)], id(1))).toEqual([id(2)]);
    expect(compared([1, 2, 3, 4].map(id), id(5))).toEqual([1, 2, 3, 4].map(id));
  });
});
