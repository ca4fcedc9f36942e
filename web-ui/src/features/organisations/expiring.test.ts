import { describe, expect, it } from 'vitest';
import { expiring, type DocumentLine } from './vault-model';

const line = (id: string | null, goodUntil: string | null): DocumentLine => ({
  id, goodUntil, application: null, kind: 'business-licence', sha256: '', mediaType: 'application/pdf', name: `${id}.pdf`, size: 1, issuer: null, issuedOn: null, good: true,
  origin: { source: 'VAULT', at: '2026-01-01T00:00:00Z', application: null, number: null },
});

describe('what is about to expire', () => {
  const now = new Date('2026-11-01T08:00:00Z');

  it('is what is good for thirty days at most or has expired of late, the nearest first', () => {
    const lines = [line('far', '2026-12-09'), line('soon', '2026-11-20'), line('tomorrow', '2026-11-02'), line('over', '2026-10-20'), line('long over', '2026-08-01'), line('never', null)];
    expect(expiring(lines, now).map(({ id }) => id)).toEqual(['over', 'tomorrow', 'soon']);
  });

  it('leaves out what came with an application: a newer one comes with the next', () => {
    expect(expiring([line(null, '2026-11-10')], now)).toEqual([]);
  });
});
