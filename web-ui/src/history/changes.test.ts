import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';
import type { HistoryLine } from './lines';

const line = (version: number, event: string, facts: Record<string, unknown>): HistoryLine => ({
  version, event, facts, at: '2026-11-23T01:00:00Z', recordedAt: '2026-11-23T01:00:00Z', actor: 'Lin Qi', role: 'FOUNDER', automation: false, hash: 'ab'.repeat(32),
});
const registered = line(0, 'organisation-registered', { website: 'https://old.example' });
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

  it('is told alone where there was none', () => {
    expect(changesOf(first, [second, first, registered], 'en')[0]).toEqual({ field: 'website', before: undefined, after: 'https://a.example' });
  });
});
