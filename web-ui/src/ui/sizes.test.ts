import { describe, expect, it } from 'vitest';
import { countWords, fileSize, percent } from './sizes';

describe('sizes', () => {
  it('of files come in powers of ten', () => {
    expect([0, 999, 12_400, 12_400_000, 2_000_000_000].map((bytes) => fileSize(bytes, 'en'))).toEqual(['0 B', '999 B', '12.4 KB', '12.4 MB', '2 GB']);
  });

  it('of texts count a Chinese character as one and a word of another script as one', () => {
    expect(countWords('40 分钟病原体 pathogen-typing 芯片')).toBe(9);
    expect(countWords('')).toBe(0);
  });

  it('of shares keep a decimal where there is one', () => {
    expect([percent(0.305, 'zh'), percent(1, 'en')]).toEqual(['30.5%', '100%']);
  });
});
