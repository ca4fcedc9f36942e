import { describe, expect, it } from 'vitest';
import { conditionsOf } from './conditions';
import type { Outline } from './form-outline';
import type { Call, HandedIn } from './model';

const call = { closes: '2026-12-18T10:00:00Z', ceiling: { amount: '3000000.00', currency: 'CNY' }, industries: ['energy', 'software/ai'] } as Call;
const application = {
  submittedAt: '2026-12-18T10:00:00Z', companyVerified: true, requested: { amount: '3000000', currency: 'CNY' }, industry: 'energy/storage', papers: [{ question: 'plan' }],
} as HandedIn;
const paper = (name: string, required: boolean) => ({ question: { name, widget: 'files' as const, label: {} }, required, most: 1, formats: [] });
const outline = { papers: [paper('plan', true), paper('search', false)] } as unknown as Outline;
const keys = (changed: Partial<HandedIn>, of: Partial<Call> = {}) => conditionsOf({ ...application, ...changed }, { ...call, ...of }, outline).map((condition) => condition.key);

describe('an application beside its call', () => {
  it('meets every condition, the very moment of the deadline included', () => {
    expect(keys({})).toEqual(['inTime', 'verified', 'withinCeiling', 'fieldFits', 'papersThere']);
  });

  it('says each that it does not meet', () => {
    expect(keys({ submittedAt: '2026-12-18T10:00:00.001Z', companyVerified: false, requested: { amount: '3000000.01', currency: 'CNY' }, industry: 'software', papers: [] })).toEqual([
      'late', 'unverified', 'overCeiling', 'fieldDiffers', 'papersMissing',
    ]);
  });

  it('names the papers that are missing', () => {
    expect(conditionsOf({ ...application, papers: [] }, call, outline).at(-1)?.papers).toEqual(['plan']);
  });

  it('does not compare what the call leaves open', () => {
    expect(keys({}, { ceiling: null, industries: [] })).toEqual(['inTime', 'verified', 'papersThere']);
  });
});
