import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearClock, serverNow } from './server-clock';
import { get } from './session';

const HOUR = 3_600_000;
const noon = Date.parse('2026-12-18T04:00:00Z');
const header = (at: number) => new Date(at).toUTCString();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
});

afterEach(() => {
  hearClock(header(Date.now()), Date.now(), Date.now());
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('clock skew', () => {
  it('of hours, either way, is corrected by the date of an answer', () => {
    for (const skew of [-3 * HOUR, 5 * HOUR]) {
      hearClock(header(noon + skew), noon - 40, noon);
      expect(Math.abs(serverNow().getTime() - (noon + skew))).toBeLessThan(1_000);
    }
  });

  it('that cannot be told from the time on the line leaves this machine’s clock as it is', () => {
    hearClock(header(noon + 1_000), noon - 100, noon);
    expect(serverNow().getTime()).toBe(noon);
    hearClock(header(noon - 9_000), noon - 20_000, noon);
    expect(serverNow().getTime()).toBe(noon);
  });

  it('is measured anew with each answer, also once the clock was set right', () => {
    hearClock(header(noon + HOUR), noon, noon);
    vi.setSystemTime(noon + HOUR);
    hearClock(header(noon + HOUR), noon + HOUR, noon + HOUR);
    expect(serverNow().getTime()).toBe(noon + HOUR);
  });

  it('is not learnt from an answer without a date, or with one that is none', () => {
    hearClock(header(noon + HOUR), noon, noon);
    const known = serverNow().getTime();
    hearClock(null, noon, noon);
    hearClock('soon', noon, noon);
    expect(serverNow().getTime()).toBe(known);
  });

  it('is learnt from every answer of the API, and nothing of this machine’s time is sent', async () => {
    const sent: Headers[] = [];
    vi.stubGlobal('fetch', (_: string, { headers }: { headers: Headers }) => {
      sent.push(headers);
      return Promise.resolve(new Response('{}', { headers: { date: header(noon - 2 * HOUR), 'content-type': 'application/json' } }));
    });
    await get('/api/v1/calls');
    expect(Math.abs(serverNow().getTime() - (noon - 2 * HOUR))).toBeLessThan(1_000);
    expect([...(sent[0]?.keys() ?? [])].filter((name) => /date|since|time/.test(name))).toEqual([]);
  });
});
