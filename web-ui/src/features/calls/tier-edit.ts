import { formOf, type Question } from '../applications';
import { GROUPS, LEVELS, PRIZES, type Group, type Level, type Places, type PrizeKind, type Tier } from '../standings';
import { leadingIndustries } from '../../i18n/industry-words';
import { written, type WrittenText } from './written-text';
import type { Form } from './model';

/** As the server's. */
const MOST_PLACES = 1000;
const MOST_PRIZES = 20;

export type WrittenPrize = { kind: PrizeKind; name: WrittenText; group: '' | Group; places: string; amount: string; currency: string };

/** A tier while an officer writes it: everything as it was typed. */
export type WrittenTier = {
  level: Level;
  next: string;
  byPromotion: boolean;
  receivesFrom: string[];
  byIndustry: boolean;
  byGroup: boolean;
  /** Typed places by {@link cellName}. */
  quotas: Record<string, string>;
  open: string;
  tierBeforeTellsApart: boolean;
  prizes: WrittenPrize[];
};

export type Cell = { industry: string | null; group: Group | null };
export const cellName = ({ industry, group }: Cell) => `${industry ?? ''}|${group ?? ''}`;

/** What a call that becomes a tier begins from. */
export const FIRST_TIER: WrittenTier = {
  level: 'DISTRICT', next: '', byPromotion: false, receivesFrom: [], byIndustry: false, byGroup: false, quotas: {}, open: '', tierBeforeTellsApart: false, prizes: [],
};

export function writtenPlaces(places: Places): Pick<WrittenTier, 'byIndustry' | 'byGroup' | 'quotas' | 'open'> {
  return {
    byIndustry: places.quotas.some(({ industry }) => industry),
    byGroup: places.quotas.some(({ group }) => group),
    quotas: Object.fromEntries(places.quotas.map(({ industry, group, places: of }) => [cellName({ industry: industry ?? null, group: group ?? null }), String(of)])),
    open: places.open > 0 ? String(places.open) : '',
  };
}

export function writtenTier(tier: Tier | null | undefined): WrittenTier | null {
  if (!tier) return null;
  return {
    ...writtenPlaces(tier.places),
    level: tier.level,
    next: tier.next ?? '',
    byPromotion: tier.byPromotion,
    receivesFrom: tier.receivesFrom,
    tierBeforeTellsApart: tier.tierBeforeTellsApart,
    prizes: tier.prizes.map(({ kind, name, group, places, amount }) => ({
      kind, name: written(name), group: group ?? '', places: String(places), amount: amount?.amount ?? '', currency: amount?.currency ?? 'CNY',
    })),
  };
}

/** Rows and columns of the table of places: of the dimensions chosen, and of whatever was kept for somebody before. */
export function tableOf({ byIndustry, byGroup, quotas }: Pick<WrittenTier, 'byIndustry' | 'byGroup' | 'quotas'>): { industries: (string | null)[]; groups: (Group | null)[] } {
  const kept = Object.keys(quotas).map((name) => name.split('|'));
  const others = kept.flatMap(([industry = '']) => (industry !== '' && !leadingIndustries.includes(industry) ? [industry] : []));
  const forAnyIndustry = byIndustry && kept.some(([industry, group]) => industry === '' && group !== '');
  const forAnyGroup = byGroup && kept.some(([industry, group]) => group === '' && industry !== '');
  return {
    industries: byIndustry ? [...leadingIndustries, ...new Set(others), ...(forAnyIndustry ? [null] : [])] : [null],
    groups: byGroup ? [...GROUPS, ...(forAnyGroup ? [null] : [])] : [null],
  };
}

/** The cells of the table that stand for somebody. */
export function cellsOf(tier: Pick<WrittenTier, 'byIndustry' | 'byGroup' | 'quotas'>): Cell[] {
  const { industries, groups } = tableOf(tier);
  return industries.flatMap((industry) => groups.map((group) => ({ industry, group }))).filter(({ industry, group }) => industry !== null || group !== null);
}

const count = (typed: string | undefined) => (/^\d{1,4}$/.test((typed ?? '').trim()) ? Number(typed) : 0);

export function totalTyped(tier: Pick<WrittenTier, 'byIndustry' | 'byGroup' | 'quotas' | 'open'>): number {
  return count(tier.open) + cellsOf(tier).reduce((sum, cell) => sum + count(tier.quotas[cellName(cell)]), 0);
}

/** As the server takes it; an empty cell, or a nought, keeps no place. */
export function placesOf(tier: Pick<WrittenTier, 'byIndustry' | 'byGroup' | 'quotas' | 'open'>): Places {
  return {
    quotas: cellsOf(tier).flatMap((cell) => {
      const places = count(tier.quotas[cellName(cell)]);
      return places > 0 ? [{ industry: cell.industry, group: cell.group, places } as Places['quotas'][number]] : [];
    }),
    open: count(tier.open),
  };
}

export function tierOf(tier: WrittenTier | null | undefined, textOf: (text: WrittenText) => unknown) {
  if (!tier) return null;
  return {
    level: tier.level,
    next: tier.next === '' ? null : tier.next,
    byPromotion: tier.byPromotion,
    receivesFrom: tier.receivesFrom,
    places: tier.next === '' ? { quotas: [], open: 0 } : placesOf(tier),
    tierBeforeTellsApart: tier.tierBeforeTellsApart,
    prizes: tier.prizes.map(({ kind, name, group, places, amount, currency }) => ({
      kind, name: textOf(name), group: group === '' ? null : group, places: Number(places), amount: amount.trim() === '' ? null : { amount: amount.trim(), currency },
    })),
  };
}

export const higher = (one: Level, other: Level) => LEVELS.indexOf(one) > LEVELS.indexOf(other);

/** The prizes with one more, or with one changed, the highest first as the server wants them. */
export function inOrder(prizes: WrittenPrize[]): WrittenPrize[] {
  return [...prizes].sort((a, b) => PRIZES.indexOf(a.kind) - PRIZES.indexOf(b.kind));
}

const fits = (typed: string) => /^\d{1,4}$/.test(typed.trim());
const AMOUNT = /^(?!0+(\.0+)?$)\d{1,13}(\.\d{1,2})?$/;

export type TierFinding = { field: 'tierLevel' | 'tierPlaces' | 'tierPrizes' | 'tierForm'; key: 'tierNothingBelow' | 'tierNothingAbove' | 'placesUnclear' | 'placesNone' | 'placesTooMany' | 'prizesUnclear' | 'prizesTooMany' | 'formAsksNoIndustry' | 'formAsksNoGroup' };

/** What still keeps a tier from being saved. */
export function tierFindings(tier: WrittenTier | null | undefined, form: Form): TierFinding[] {
  if (!tier) return [];
  const findings: TierFinding[] = [];
  if (tier.byPromotion && tier.level === 'DISTRICT') findings.push({ field: 'tierLevel', key: 'tierNothingBelow' });
  if (tier.next !== '' && tier.level === 'NATION') findings.push({ field: 'tierLevel', key: 'tierNothingAbove' });
  if (tier.next !== '') {
    const typed = [tier.open, ...cellsOf(tier).map((cell) => tier.quotas[cellName(cell)] ?? '')].filter((each) => each.trim() !== '');
    if (!typed.every(fits)) findings.push({ field: 'tierPlaces', key: 'placesUnclear' });
    else if (totalTyped(tier) === 0) findings.push({ field: 'tierPlaces', key: 'placesNone' });
    else if (totalTyped(tier) > MOST_PLACES) findings.push({ field: 'tierPlaces', key: 'placesTooMany' });
  }
  const clear = ({ name, places, amount }: WrittenPrize) => (name.zh.trim() !== '' || name.en.trim() !== '') && fits(places) && Number(places) > 0 && Number(places) <= MOST_PLACES && (amount.trim() === '' || AMOUNT.test(amount.trim()));
  if (!tier.prizes.every(clear)) findings.push({ field: 'tierPrizes', key: 'prizesUnclear' });
  if (tier.prizes.length > MOST_PRIZES) findings.push({ field: 'tierPrizes', key: 'prizesTooMany' });
  for (const question of unasked(tier, form)) findings.push({ field: 'tierForm', key: question === 'industry' ? 'formAsksNoIndustry' : 'formAsksNoGroup' });
  return findings;
}

/** The questions by which places and prizes find whom they are for, as far as the form does not ask them or need not have them answered. */
export function unasked(tier: WrittenTier, form: Form): ('industry' | 'group')[] {
  const { schema } = formOf(form);
  const required = new Set(schema.required ?? []);
  const kept = tier.next === '' ? [] : placesOf(tier).quotas;
  const byIndustry = kept.some(({ industry }) => industry);
  const byGroup = kept.some(({ group }) => group) || tier.prizes.some(({ group }) => group !== '');
  const offered = schema.properties?.group?.enum ?? [];
  const offersGroups = offered.length > 0 && offered.every((each) => each === 'start-up' || each === 'growth');
  return [...(byIndustry && !required.has('industry') ? ['industry' as const] : []), ...(byGroup && !(required.has('group') && offersGroups) ? ['group' as const] : [])];
}

const GROUP_QUESTION: Question = {
  name: 'group',
  widget: 'choice',
  label: { zh: '参赛组别', en: 'Group' },
  hint: { zh: '按公告所写的条件选。', en: 'By what the call says of each.' },
  choices: [
    { value: 'start-up', label: { zh: '初创组', en: 'Start-up group' } },
    { value: 'growth', label: { zh: '成长组', en: 'Growth group' } },
  ],
};

/** The form with a question for the group at the end of its first section. */
export function askingGroup(form: Form): Form {
  const { schema, sections } = formOf(form);
  const others = sections.map((section) => ({ ...section, questions: section.questions.filter(({ name }) => name !== 'group') }));
  const [first, ...rest] = others;
  if (!first) return form;
  return {
    schema: JSON.stringify({
      ...schema,
      properties: { ...schema.properties, group: { type: 'string', enum: ['start-up', 'growth'] } },
      required: [...(schema.required ?? []).filter((name) => name !== 'group'), 'group'],
    }),
    layout: JSON.stringify({ sections: [{ ...first, questions: [...first.questions, GROUP_QUESTION] }, ...rest] }),
  };
}
