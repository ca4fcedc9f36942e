import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';
import type { HistoryLine } from './lines';

const line = (version: number, event: string, facts: Record<string, unknown>): HistoryLine => ({
  version, event, facts, at: '2026-11-23T01:00:00Z', recordedAt: '2026-11-23T01:00:00Z', actor: 'Lin Qi', role: 'FOUNDER', automation: false, hash: 'ab'.repeat(32),
});
const registered = line(0, 'organisation-registered', { website: 'https://old.example' });
const LEASE = '43aad207-3b80-5d6c-a03b-56ddc4127135';
const AUDIT = '019400a0-0000-7000-8000-000000000001';
const first = line(1, 'profile-revised', { website: 'https://a.example', employees: 12 });
const second = line(2, 'profile-revised', { website: 'https://b.example', employees: 12 });

describe('what an event changed', () => {
  it('is told against the event of the same name before it', () => {
    expect(changesOf(second, [second, first, registered], 'en')).toEqual([
      { field: 'website', before: 'https://a.example', after: 'https://b.example' },
      { field: 'employees', before: undefined, after: '12' },
    ]);
  });

  it('is not told against an event about somebody else', () => {
    const founder = line(1, 'member-joined', { person: 'a', rights: ['MANAGE', 'WRITE'] });
    const colleague = line(2, 'member-joined', { person: 'b', rights: ['WRITE'] });
    expect(changesOf(colleague, [colleague, founder], 'en')).toEqual([{ field: 'rights', before: undefined, after: 'WRITE' }]);
  });

  it('is not told against another document of the same room', () => {
    const lease = line(1, 'room-document-placed', { item: LEASE, title: 'Lease' });
    const audit = line(2, 'room-document-placed', { item: AUDIT, title: 'Audit' });
    expect(changesOf(audit, [audit, lease], 'en')).toEqual([{ field: 'title', before: undefined, after: 'Audit' }]);
  });

  it('says once what an id and a later field both name', () => {
    const granted = line(1, 'room-access-granted', { access: LEASE, firm: AUDIT, download: true });
    expect(changesOf(granted, [granted], 'en', { [LEASE]: 'Bluestone', [AUDIT]: 'Bluestone' })).toEqual([
      { field: 'firm', before: undefined, after: 'Bluestone' },
      { field: 'download', before: undefined, after: 'true' },
    ]);
  });

  it('is told alone where there was none', () => {
    expect(changesOf(first, [second, first, registered], 'en')[0]).toEqual({ field: 'website', before: undefined, after: 'https://a.example' });
  });
});
