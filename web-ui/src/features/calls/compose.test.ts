import { describe, expect, it } from 'vitest';
import { composedFrom, composedOf, copiedFrom, contentOf, findingsOf, weigh, type Composed } from './compose';
import type { Call, Template } from './model';

const now = new Date('2026-11-23T06:30:00Z');
const criterion = (code: string, weight: number) => ({ code, name: { zh: code }, description: { zh: code }, weight, threshold: null, levels: [{ zh: '一' }, { zh: '二' }, { zh: '三' }, { zh: '四' }, { zh: '五' }] });
const template: Template = {
  code: 'fund', kind: 'FUND', title: { zh: '转化资助', en: 'Support' }, summary: { zh: '摘要' }, description: { zh: '全文' },
  industries: ['energy'], ceiling: { amount: '3000000.00', currency: 'CNY' }, budget: null, form: { schema: '{}', layout: '{"sections":[]}' },
  rubric: { criteria: [criterion('result', 60), criterion('team', 40)] }, expertsPerApplication: 3, eligibility: null, days: 45,
  procedure: { graceMinutes: 15, noticeDays: 5, tieCriteria: ['team'], stillTied: 'DRAWN', stages: [{ kind: 'REVIEW', on: '2027-02-01' }], appealDays: 10 },
};
const fresh = () => composedFrom(template, now);
const fields = (call: Composed) => findingsOf(call, now).map((finding) => `${finding.field}: ${finding.key}`);

describe('weights', () => {
  const weights = (...typed: string[]) => weigh(typed.map((weight) => ({ weight })));

  it('must sum to a hundred, and say how far off they are', () => {
    expect(weights('60', '40')).toEqual({ sum: 100, key: 'weightsFit', by: 0 });
    expect(weights('60', '35')).toEqual({ sum: 95, key: 'weightsShort', by: 5 });
    expect(weights('60', '52')).toEqual({ sum: 112, key: 'weightsOver', by: 12 });
  });

  it('are whole numbers above nothing, also while half typed', () => {
    expect(weights('100', '')).toEqual({ sum: 100, key: 'weightsUnclear', by: 0 });
    expect(weights('100', '0').key).toBe('weightsUnclear');
    expect(weights('99.5', '1').key).toBe('weightsUnclear');
  });
});

describe('a call being composed', () => {
  it('opens at once and closes at six in the evening after its usual time', () => {
    const call = fresh();
    expect([call.opens, call.closes, call.zone]).toEqual(['2026-11-23T14:30', '2027-01-07T18:00', 'Asia/Shanghai']);
    expect(fields(call)).toEqual([]);
  });

  it('goes to the server with moments, numbers and the language it was first written in', () => {
    const content = contentOf({ ...fresh(), title: { zh: '', en: ' Support ' } });
    expect(content.title).toEqual({ zh: null, en: 'Support', original: 'EN', machine: false });
    expect(content.window).toEqual({ opens: '2026-11-23T06:30:00.000Z', closes: { at: '2027-01-07T10:00:00.000Z', zone: 'Asia/Shanghai' } });
    expect(content.rubric.criteria.map((each) => each.weight)).toEqual([60, 40]);
    expect([content.ceiling, content.budget]).toEqual([{ amount: '3000000.00', currency: 'CNY' }, null]);
  });

  it('says everything that is wrong at once', () => {
    const wrong = { ...fresh(), title: { zh: ' ', en: '' }, budget: '6000万', closes: '2026-11-23T14:30', experts: '0', criteria: [] };
    expect(fields(wrong)).toEqual(['title: titleMissing', 'budget: amountUnclear', 'closes: closesTooEarly', 'weights: weightsWrong', 'experts: expertsUnclear']);
  });

  it('cannot close in the past, nor for nothing', () => {
    expect(fields({ ...fresh(), opens: '2026-11-01T09:00', closes: '2026-11-20T18:00' })).toEqual(['closes: closesInThePast']);
    expect(fields({ ...fresh(), closes: '' })).toEqual(['closes: momentMissing']);
    expect(fields({ ...fresh(), ceiling: '0.00' })).toEqual(['ceiling: amountUnclear']);
  });

  it('says what follows the deadline, and what of it cannot be kept', () => {
    expect(contentOf(fresh()).procedure).toEqual(template.procedure);
    expect(fields({ ...fresh(), procedure: { ...fresh().procedure, grace: '121', notice: '5.5' } })).toEqual(['grace: graceUnclear', 'notice: noticeUnclear']);
    expect(fields({ ...fresh(), procedure: { ...fresh().procedure, stages: [{ kind: 'REVIEW', on: '2027-01-06' }] } })).toEqual(['stages: stageTooEarly']);
    expect(fields({ ...fresh(), procedure: { ...fresh().procedure, stages: [{ kind: 'REVIEW', on: '2027-01-07' }, { kind: 'NOTICE', on: null }, { kind: 'DECISION', on: '2027-01-06' }] } })).toEqual(['stages: stageTooEarly']);
    expect(copiedFrom({ ...template, number: '1', opens: '2026-05-01T00:00:00Z', closes: '2026-05-31T10:00:00Z', zone: 'Asia/Shanghai' } as unknown as Call, now).procedure.stages).toEqual([{ kind: 'REVIEW', on: null }]);
  });

  it('is copied with all that was asked, for as many days, open from now on', () => {
    const rules = [{ code: 'zone', asks: { zh: '在园区吗' }, answer: 'YES_NO' as const, choices: [], met: '{"const":true}', unmet: { zh: '只收园区企业' } }];
    const call = { ...template, number: '2026-CT-0042', opens: '2026-05-01T00:00:00Z', closes: '2026-05-31T10:00:00Z', zone: 'Asia/Shanghai', eligibility: { rules } } as unknown as Call;
    const copy = copiedFrom(call, now);
    expect([copy.opens, copy.closes, copy.rules]).toEqual(['2026-11-23T14:30', '2026-12-23T18:00', rules]);
    expect(contentOf(copy).number).toBeNull();
  });

  it('is copied as the tier that it is, and a fund is none', () => {
    const tier = { level: 'CITY', next: 'above', byPromotion: true, receivesFrom: ['o'], places: { quotas: [{ industry: 'energy', group: null, places: 3 }], open: 2 }, tierBeforeTellsApart: true, prizes: [{ kind: 'FIRST', name: { zh: '一等奖', en: null, original: 'ZH', machine: false }, group: null, places: 1, amount: { amount: '50000.00', currency: 'CNY' } }] };
    const call = { ...template, tier, number: '1', opens: '2026-05-01T00:00:00Z', closes: '2026-05-31T10:00:00Z', zone: 'Asia/Shanghai' };
    expect(contentOf(copiedFrom({ ...call, kind: 'COMPETITION' } as unknown as Call, now)).tier).toEqual(tier);
    expect(contentOf(copiedFrom({ ...call, kind: 'FUND' } as unknown as Call, now)).tier).toBeNull();
    expect(contentOf({ ...fresh(), kind: 'COMPETITION' }).tier).toBeNull();
  });

  it('comes back in its own zone when it is revised', () => {
    const call = { ...template, opens: '2026-11-23T06:30:00Z', closes: '2027-01-07T10:00:00Z', zone: 'Europe/Berlin' } as unknown as Call;
    expect([composedOf(call).opens, composedOf(call).closes]).toEqual(['2026-11-23T07:30', '2027-01-07T11:00']);
  });
});
