import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar';

const due = { id: 'c1', title: '截止；科技成果转化资助, 2027', closes: '2026-12-18T10:00:00Z', address: 'https://rt.example/zh/calls/c1' };
const now = new Date('2026-11-23T06:30:00.500Z');

describe('a deadline for a calendar', () => {
  it('stands at its moment, and reminds two days before', () => {
    const lines = calendarOf(due, now).split('\r\n');
    expect(lines).toContain('DTSTART:20261218T100000Z');
    expect(lines).toContain('TRIGGER;VALUE=DATE-TIME:20261216T100000Z');
    expect(lines).toContain('DTSTAMP:20261123T063000Z');
    expect(lines).toContain('SUMMARY:截止；科技成果转化资助\\, 2027');
  });

  it('folds lines at 75 bytes without cutting a character', () => {
    const text = calendarOf({ ...due, title: '转化资助'.repeat(20) }, now);
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'转化资助'.repeat(20)}\r\n`);
  });
});
