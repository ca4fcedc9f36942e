import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import type { Placed, Standings } from './model';
import { RankedTable } from './ranked-table';

const placed = (rank: number, more: Partial<Placed> = {}): Placed => ({
  rank, application: `a${rank}`, number: `A-${rank}`, company: `c${rank}`, companyName: { zh: `企业${rank}`, original: 'ZH', machine: false }, industry: null, group: null, hundredths: 9000 - rank * 100,
  criteria: [], before: null, sunk: false, lot: null, prize: null, proposed: rank < 3, promotedAt: null, insteadOf: null, givenUpAt: null, own: false, ...more,
});
const standings = (lines: Placed[], more: Partial<Standings> = {}): Standings => ({
  id: 's', call: 'c', authority: 'o', zone: 'Asia/Shanghai', state: 'ANNOUNCED', tieCriteria: [], stillTied: 'DRAWN', seed: '00', drawnUpAt: '2026-11-01T00:00:00Z', drawnUpBy: null,
  announcedAt: null, announcedBy: null, noticeEnds: null, confirmedAt: null, confirmedBy: null, ranked: lines.length, version: 1, lines,
  tier: { level: 'CITY', next: 'above', byPromotion: true, receivesFrom: [], places: { quotas: [], open: 2 }, tierBeforeTellsApart: false, prizes: [] }, ...more,
});
const rows = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent).join(' | '));

describe('ranked lines', () => {
  it('end those who are to go on with a line, and count them', () => {
    renderIn('zh', <RankedTable standings={standings([placed(1), placed(2), placed(3)])} names={new Map()} />);
    expect(rows()[2]).toBe('晋级线：以上 2 家拟晋级');
    expect(rows()[0]).toContain('89.00 | 拟晋级');
    expect(rows()[3]).toContain('87.00 | –');
  });

  it('say after the confirmation who gave a place up, and who moved up instead', () => {
    const at = '2026-11-20T00:00:00Z';
    const lines = [placed(1, { promotedAt: at }), placed(2, { promotedAt: at, givenUpAt: at }), placed(3, { promotedAt: at, insteadOf: 'a2' })];
    renderIn('zh', <RankedTable standings={standings(lines, { state: 'CONFIRMED' })} names={new Map()} />);
    expect(rows()[1]).toContain('放弃名额');
    expect(rows()[2]).toContain('递补企业2');
    expect(rows()[3]).toBe('晋级线：以上 2 家晋级');
  });

  it('mark those who share a rank, were drawn by lot or stay below a threshold', () => {
    renderIn('en', <RankedTable standings={standings([placed(1), { ...placed(1), application: 'b1' }, placed(3, { lot: 'abc' }), placed(4, { sunk: true })])} names={new Map()} />);
    expect(screen.getAllByText('equal')).toHaveLength(2);
    expect(screen.getAllByText('by lot')).toHaveLength(1);
    expect(screen.getAllByText('below a threshold')).toHaveLength(1);
  });

  it('have no line where there is no tier above', () => {
    const last = standings([placed(1), placed(2)]);
    renderIn('zh', <RankedTable standings={{ ...last, tier: { ...last.tier, next: null } }} names={new Map()} />);
    expect(rows()).toHaveLength(2);
  });
});
