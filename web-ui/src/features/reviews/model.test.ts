import { describe, expect, it } from 'vitest';
import { points, tenthsOf, totalTenths, type Criterion } from './model';

const criterion = (code: string, weight: number): Criterion => ({ code, name: {}, description: {}, weight, threshold: null, levels: [] });
const rubric = [criterion('novelty', 33), criterion('feasibility', 47), criterion('team', 20)];

describe('the weighted total', () => {
  it('is the weight times the fifths scored', () => {
    expect(points(totalTenths(rubric, { points: { novelty: 5, feasibility: 4, team: 3 }, comments: {} }))).toBe('82.6');
  });

  it('counts nothing for a criterion without a score', () => {
    expect(points(totalTenths(rubric, { points: { feasibility: 5 }, comments: {} }))).toBe('47.0');
    expect(tenthsOf(criterion('novelty', 30), { points: {}, comments: {} })).toBe(0);
  });
});
