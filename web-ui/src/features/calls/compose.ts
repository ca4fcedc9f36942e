import type { EligibilityRule } from '../applications';
import { BEIJING, daysBetween, instantOf, localOf } from './deadline';
import { lacksOfRule } from './eligibility-edit';
import { lacks } from './form-builder/form-lacks';
import { appealFits, earlyStage, graceFits, noticeFits, procedureOf, withoutDays, writtenProcedure, type WrittenProcedure } from './procedure-edit';
import { tierFindings, tierOf, writtenTier, type TierFinding, type WrittenTier } from './tier-edit';
import { textOf, written, type WrittenText } from './written-text';
import type { Call, Criterion, Form, Money, Template } from './model';
import type { Kind } from './phases';

export type WrittenCriterion = Omit<Criterion, 'weight'> & { weight: string };

/** A call while an officer writes it: everything as it was typed. */
export type Composed = {
  kind: Kind;
  title: WrittenText;
  summary: WrittenText;
  description: WrittenText;
  industries: string[];
  ceiling: string;
  budget: string;
  currency: string;
  form: Form;
  rules: EligibilityRule[];
  criteria: WrittenCriterion[];
  opens: string;
  closes: string;
  zone: string;
  experts: string;
  procedure: WrittenProcedure;
  /** Null where it stands alone, absent from what was kept on a machine before there were tiers. */
  tier?: WrittenTier | null;
};

const DAY = 86_400_000;

function composed(from: Template | Call): Omit<Composed, 'opens' | 'closes' | 'zone'> {
  return {
    kind: from.kind,
    title: written(from.title),
    summary: written(from.summary),
    description: written(from.description),
    industries: from.industries,
    ceiling: from.ceiling?.amount ?? '',
    budget: from.budget?.amount ?? '',
    currency: from.budget?.currency ?? from.ceiling?.currency ?? 'CNY',
    form: from.form,
    rules: from.eligibility?.rules ?? [],
    criteria: from.rubric.criteria.map((criterion) => ({ ...criterion, weight: String(criterion.weight) })),
    experts: String(from.expertsPerApplication),
    procedure: writtenProcedure(from.procedure),
    tier: writtenTier('tier' in from ? from.tier : null),
  };
}

/** A new call: open from this minute, for as long as such a call usually is, until six in the evening. */
export function composedFrom(template: Template, now: Date): Composed {
  const closes = `${localOf(new Date(now.getTime() + template.days * DAY), BEIJING).slice(0, 10)}T18:00`;
  return { ...composed(template), opens: localOf(now, BEIJING), closes, zone: BEIJING };
}

/** A new call that says and asks what another did, open from this minute for as many days as that one was. */
export function copiedFrom(call: Call, now: Date): Composed {
  return composedFrom({ ...call, procedure: withoutDays(call.procedure), code: call.number, days: Math.max(1, daysBetween(call.opens, call.closes, call.zone)) }, now);
}

export function composedOf(call: Call): Composed {
  return { ...composed(call), opens: localOf(call.opens, call.zone), closes: localOf(call.closes, call.zone), zone: call.zone };
}

const moneyOf = (amount: string, currency: string): Money | null => (amount.trim() ? { amount: amount.trim(), currency } : null);

/** As the server takes it; only what has no findings becomes this. */
export function contentOf(call: Composed) {
  return {
    kind: call.kind,
    number: null,
    title: textOf(call.title),
    summary: textOf(call.summary),
    description: textOf(call.description),
    industries: call.industries,
    ceiling: moneyOf(call.ceiling, call.currency),
    budget: moneyOf(call.budget, call.currency),
    form: call.form,
    rubric: { criteria: call.criteria.map((criterion) => ({ ...criterion, weight: Number(criterion.weight) })) },
    window: { opens: instantOf(call.opens, call.zone), closes: { at: instantOf(call.closes, call.zone), zone: call.zone } },
    expertsPerApplication: Number(call.experts),
    eligibility: call.rules.length > 0 ? { rules: call.rules.map((rule) => ({ ...rule, asks: textOf(written(rule.asks)), unmet: textOf(written(rule.unmet)), choices: rule.choices.map(({ value, label }) => ({ value, label: textOf(written(label)) })) })) } : null,
    procedure: procedureOf(call.procedure),
    tier: call.kind === 'COMPETITION' ? tierOf(call.tier, textOf) : null,
  };
}

const WHOLE = /^[1-9]\d*$/;
const AMOUNT = /^(?!0+(\.0+)?$)\d{1,13}(\.\d{1,2})?$/;

export type WeightsVerdict = { sum: number; key: 'weightsFit' | 'weightsShort' | 'weightsOver' | 'weightsUnclear'; by: number };

/** What the weights sum to, and how far that is from a hundred. */
export function weigh(criteria: { weight: string }[]): WeightsVerdict {
  const sum = criteria.reduce((total, criterion) => total + (WHOLE.test(criterion.weight.trim()) ? Number(criterion.weight) : 0), 0);
  if (criteria.some((criterion) => !WHOLE.test(criterion.weight.trim()))) return { sum, key: 'weightsUnclear', by: Math.abs(100 - sum) };
  return { sum, key: sum === 100 ? 'weightsFit' : sum < 100 ? 'weightsShort' : 'weightsOver', by: Math.abs(100 - sum) };
}

export type Finding = { field: TierFinding['field'] | 'tierNext' | 'title' | 'ceiling' | 'budget' | 'experts' | 'opens' | 'closes' | 'weights' | 'form' | 'rules' | 'grace' | 'notice' | 'appeal' | 'stages'; key: TierFinding['key'] | 'titleMissing' | 'amountUnclear' | 'expertsUnclear' | 'momentMissing' | 'closesTooEarly' | 'closesInThePast' | 'weightsWrong' | 'formLacks' | 'rulesLack' | 'graceUnclear' | 'noticeUnclear' | 'appealUnclear' | 'stageTooEarly' };

/** What still keeps the call from being saved, in the order of the page. */
export function findingsOf(call: Composed, now: Date): Finding[] {
  const findings: Finding[] = [];
  if (!call.title.zh.trim() && !call.title.en.trim()) findings.push({ field: 'title', key: 'titleMissing' });
  for (const field of ['budget', 'ceiling'] as const) {
    if (call[field].trim() && !AMOUNT.test(call[field].trim())) findings.push({ field, key: 'amountUnclear' });
  }
  const [opens, closes] = [instantOf(call.opens, call.zone), instantOf(call.closes, call.zone)];
  if (opens === null) findings.push({ field: 'opens', key: 'momentMissing' });
  if (closes === null) findings.push({ field: 'closes', key: 'momentMissing' });
  else if (opens !== null && closes <= opens) findings.push({ field: 'closes', key: 'closesTooEarly' });
  else if (Date.parse(closes) <= now.getTime()) findings.push({ field: 'closes', key: 'closesInThePast' });
  if (weigh(call.criteria).key !== 'weightsFit') findings.push({ field: 'weights', key: 'weightsWrong' });
  if (!WHOLE.test(call.experts.trim())) findings.push({ field: 'experts', key: 'expertsUnclear' });
  if (!graceFits(call.procedure.grace)) findings.push({ field: 'grace', key: 'graceUnclear' });
  if (!noticeFits(call.procedure.notice)) findings.push({ field: 'notice', key: 'noticeUnclear' });
  if (!appealFits(call.procedure.appeal)) findings.push({ field: 'appeal', key: 'appealUnclear' });
  if (earlyStage(call.procedure.stages, call.closes, call.zone) !== null) findings.push({ field: 'stages', key: 'stageTooEarly' });
  if (call.rules.some((rule) => lacksOfRule(rule).length > 0)) findings.push({ field: 'rules', key: 'rulesLack' });
  if (call.kind === 'COMPETITION') findings.push(...tierFindings(call.tier, call.form));
  if (lacks(call.form)) findings.push({ field: 'form', key: 'formLacks' });
  return findings;
}
