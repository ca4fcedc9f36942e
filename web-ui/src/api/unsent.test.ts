import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetUnsentBut, keeperOf } from './unsent';

const lins = keeperOf<string>('lin', 'a1');
const gus = keeperOf<string>('gu', 'a1');

describe('what has not reached the server', () => {
  beforeEach(async () => {
    await forgetUnsentBut(null);
    await lins.write('林的草稿');
    await gus.write('顾的草稿');
  });

  it('is read by its writer alone, until the server has it', async () => {
    expect(await lins.read()).toBe('林的草稿');
    expect(await gus.read()).toBe('顾的草稿');
    await lins.forget();
    expect(await lins.read()).toBeNull();
    expect(await gus.read()).toBe('顾的草稿');
  });

  it('of others goes when somebody signs in', async () => {
    await forgetUnsentBut('lin');
    expect(await lins.read()).toBe('林的草稿');
    expect(await gus.read()).toBeNull();
  });

  it('goes at sign-out, whosever it is', async () => {
    await forgetUnsentBut(null);
    expect(await lins.read()).toBeNull();
    expect(await gus.read()).toBeNull();
  });
});
