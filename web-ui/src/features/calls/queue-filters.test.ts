import { describe, expect, it } from 'vitest';
import type { Clock } from '../applications';
import type { Entry, Resemblance } from './model';
import { filtersOfQuery, fits, queryOf, queueFiltersOf, type QueueFilters } from './queue-filters';

const entry: Entry = {
  id: '1', call: { id: 'c', number: '2026-CT-0042', title: { zh: '大赛' }, authorityName: { zh: '科技局' }, closes: '', zone: 'Asia/Shanghai' }, company: 'x', companyName: { zh: '衡析生物', en: 'Hengxi Bio' }, companyVerified: true,
  state: 'SUBMITTED', number: 'A-2026-1187', title: { zh: '片上质谱', en: 'Mass spectrometry' }, requested: null, industry: 'biomedicine/diagnostics', startedAt: '2026-11-20T02:00:00Z', submittedAt: '2026-11-23T02:00:00Z', returnDue: null, since: '2026-11-23T02:00:00Z',
};
const clock: Clock = { begins: '2026-11-23', limit: 5, used: 3, due: '2026-11-30', unknownYear: null, late: false, paused: false, days: [] };
const funded: Resemblance = { application: '1', reason: 'FUNDED_ALREADY', other: '2', number: 'A-2025-0007', companyName: { zh: '衡析生物' }, callNumber: '2025-CT-0001', state: 'ADMITTED', submittedAt: '2025-03-01T02:00:00Z', awarded: { amount: '1800000.00', currency: 'CNY' }, awardedAt: '2025-06-01T02:00:00Z' };
const left = (filters: QueueFilters, more: { entry?: Partial<Entry>; clock?: Partial<Clock>; alike?: Resemblance[] } = {}) =>
  fits({ ...entry, ...more.entry }, filters, { ...clock, ...more.clock }, more.alike ?? [], 'zh');

describe('the filters of the queue', () => {
  it('stand in the address, where what is unknown filters nothing', () => {
    const filters: QueueFilters = { q: '衡析 & 质谱', state: 'RETURNED', left: 'late', flags: 'funded' };
    expect(filtersOfQuery(queryOf(filters))).toEqual(filters);
    expect(queueFiltersOf({ q: ' ', state: 'ADMITTED', left: 'never', industry: 'shoes', flags: 3, call: 2026 })).toEqual({ call: '2026' });
  });

  it('find words in number, titles and names, in both languages', () => {
    for (const q of ['1187', '片上', 'MASS', '衡析', 'hengxi']) expect(left({ q })).toBe(true);
    expect(left({ q: '激光' })).toBe(false);
  });

  it('tell who holds it', () => {
    expect(left({ holder: 'AUTHORITY' })).toBe(true);
    expect(left({ holder: 'APPLICANT' })).toBe(false);
    expect(left({ holder: 'APPLICANT' }, { entry: { state: 'RETURNED' } })).toBe(true);
  });

  it('tell by the working days that are left; what stands still or cannot be counted is never due', () => {
    expect(left({ left: 'two' })).toBe(true);
    expect(left({ left: 'two' }, { clock: { used: 2 } })).toBe(false);
    expect(left({ left: 'today' }, { clock: { used: 5 } })).toBe(true);
    expect(left({ left: 'late' }, { clock: { used: 5, late: true } })).toBe(true);
    expect(left({ left: 'today' }, { clock: { used: 5, late: true } })).toBe(false);
    expect(left({ left: 'two' }, { clock: { paused: true } })).toBe(false);
    expect(left({ left: 'two' }, { clock: { due: null } })).toBe(false);
  });

  it('tell by industry, its children with it, by call and by flags', () => {
    expect(left({ industry: 'biomedicine' })).toBe(true);
    expect(left({ industry: 'biomedicine/devices' })).toBe(false);
    expect(left({ call: '2026-CT-0042' })).toBe(true);
    expect(left({ call: '2026-CT-0043' })).toBe(false);
    expect(left({ flags: 'funded' }, { alike: [funded] })).toBe(true);
    expect(left({ flags: 'funded' }, { alike: [{ ...funded, reason: 'SAME_TITLE' }] })).toBe(false);
    expect(left({ flags: 'alike' }, { alike: [{ ...funded, reason: 'SAME_TITLE' }] })).toBe(true);
    expect(left({ flags: 'none' })).toBe(true);
  });
});
