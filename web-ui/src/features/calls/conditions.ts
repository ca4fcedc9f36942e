import type { Outline } from './form-outline';
import type { Call, HandedIn } from './model';

type Key =
  | 'inTime' | 'late' | 'verified' | 'unverified' | 'withinCeiling' | 'overCeiling' | 'fieldFits' | 'fieldDiffers' | 'papersThere' | 'papersMissing' | 'eligible';

/** What of an application the conditions are read from. */
export type Screened = Pick<HandedIn, 'submittedAt' | 'companyVerified' | 'eligibility' | 'requested' | 'industry' | 'answersHash'> & { papers: Pick<HandedIn['papers'][number], 'question'>[] };

export type Condition = { key: Key; met: boolean; papers?: string[] };

/** What of a call's conditions can be seen from an application itself. Whether the rest holds is for the officer to read. */
export function conditionsOf(application: Screened, call: Call, outline: Outline): Condition[] {
  const said = (met: boolean, yes: Key, no: Key): Condition => ({ key: met ? yes : no, met });
  const conditions = [said(application.submittedAt !== null && Date.parse(application.submittedAt) <= Date.parse(call.closes), 'inTime', 'late')];
  conditions.push(said(application.companyVerified, 'verified', 'unverified'));
  if (application.eligibility) conditions.push({ key: 'eligible', met: true });
  if (call.ceiling && application.requested) conditions.push(said(isWithin(application.requested, call.ceiling), 'withinCeiling', 'overCeiling'));
  if (call.industries.length > 0 && application.industry) conditions.push(said(fits(application.industry, call.industries), 'fieldFits', 'fieldDiffers'));
  const missing = outline.papers
    .filter((paper) => paper.required && !application.papers.some((attached) => attached.question === paper.question.name))
    .map((paper) => paper.question.name);
  if (outline.papers.some((paper) => paper.required)) conditions.push({ ...said(missing.length === 0, 'papersThere', 'papersMissing'), papers: missing });
  return conditions;
}

/** A field of the call, or one below it. */
function fits(industry: string, wanted: string[]): boolean {
  return wanted.some((each) => industry === each || industry.startsWith(`${each}/`));
}

/** Compared in cents, so that no sum is rounded into the ceiling. Sums of different currencies do not compare. */
function isWithin(requested: { amount: string; currency: string }, ceiling: { amount: string; currency: string }): boolean {
  const cents = (amount: string) => {
    const [whole = '0', fraction = ''] = amount.split('.');
    return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  };
  return requested.currency === ceiling.currency && cents(requested.amount) <= cents(ceiling.amount);
}
