import { describe, expect, it } from 'vitest';
import { ranked, textOf, waitsFor, type Decision, type Undecided } from './model';

const undecided = (number: string, tenths: number[]): Undecided => ({
  application: number, number, title: null, company: 'c', companyName: null, call: 'call', callTitle: {}, panel: 'p', requested: null, ceiling: null, tenths, since: '2026-11-20T01:00:00Z',
});

describe('the ranking', () => {
  it('goes by the mean, and gives equal means one rank', () => {
    const rows = ranked([undecided('A', [700, 720]), undecided('B', [900, 880]), undecided('C', [710, 710]), undecided('D', [500])]);
    expect(rows.map(({ number, rank }) => `${rank} ${number}`)).toEqual(['1 B', '2 A', '2 C', '4 D']);
  });
});

describe('a decision waits', () => {
  const decision = (state: Decision['state']) => ({ state, preparedBy: 'zhou', ratifiedBy: 'lin' }) as Decision;

  it('for a panellist to ratify, then for a panellist or an officer to confirm, then for nobody', () => {
    expect(waitsFor(decision('PREPARED'), 'PANELLIST', 'lin')).toBe(true);
    expect(waitsFor(decision('PREPARED'), 'OFFICER', 'lin')).toBe(false);
    expect(waitsFor(decision('RATIFIED'), 'OFFICER', 'zhou')).toBe(true);
    expect(waitsFor(decision('RATIFIED'), 'AUDITOR', 'chen')).toBe(false);
    expect(waitsFor(decision('SEALED'), 'PANELLIST', 'chen')).toBe(false);
  });

  it('never for who took the step before', () => {
    expect(waitsFor(decision('PREPARED'), 'PANELLIST', 'zhou')).toBe(false);
    expect(waitsFor(decision('RATIFIED'), 'PANELLIST', 'lin')).toBe(false);
  });
});

describe('reasons', () => {
  it('may be in one language', () => {
    expect(textOf('', ' Clear. ')).toEqual({ en: 'Clear.', original: 'EN', machine: false });
    expect(textOf('清楚。', '')).toEqual({ zh: '清楚。', original: 'ZH', machine: false });
  });
});
