import { day, exactMoney, moment, said, type Language, type Money, type Text } from '../ui';

export type HistoryLine = {
  event: string;
  version: number;
  at: string;
  recordedAt: string;
  actor: string | null;
  role: string;
  automation: boolean;
  facts: Record<string, unknown>;
  hash: string;
};

/** Ids and the record itself say nothing to a reader. */
const UNSAID = new Set([
  'organisation', 'by', 'person', 'authority', 'parent', 'original', 'machine', 'call', 'panel', 'application', 'company', 'review', 'reviews',
  'expert', 'decision', 'award', 'awards', 'deal', 'mandate', 'introduction', 'investor', 'invited', 'answers', 'text', 'jws', 'letter', 'key', 'form', 'schema', 'layout', 'standings', 'next', 'insteadOf', 'dossier', 'origin', 'receivesFrom', 'eligibility',
]);

/** What else is an id: a person among them may have a name, all others say nothing either. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:[\d.]+)?Z$/;

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value && typeof value.amount === 'string' && typeof value.currency === 'string';
}

/** What one of several people did, each at their own moment: a signature, say. */
function isAct(value: unknown): value is { by: string; at: string } {
  return typeof value === 'object' && value !== null && 'by' in value && 'at' in value && typeof value.by === 'string' && typeof value.at === 'string';
}

/** Names of people by their ids, for those whom an event names beside who acted, and of what else it names by an id or a code. */
export type Names = Record<string, string>;

const idSaid = (id: string, names: Names): string[] => (names[id] ? [names[id]] : []);

/** The facts of an event as lines to read: the path of a field, and its value. Money, points and the languages of a text stay together. */
export function factLines(value: unknown, language: Language, names: Names = {}, path = ''): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    const plain = value.flatMap((each) =>
      isMoney(each) ? [exactMoney(each, language)] : isAct(each) ? [[names[each.by], moment(each.at, language)].filter(Boolean).join(' ')] : typeof each === 'object' ? [] : [String(each)].flatMap((one) => (ID.test(one) ? idSaid(one, names) : [one])),
    );
    return plain.length ? [[path, plain.join('、')]] : [];
  }
  if (typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    if (isMoney(value)) return [[path, exactMoney(value, language)]];
    if (path !== '' && 'zh' in fields && 'en' in fields) return factLines(said(fields as Text, language), language, names, path);
    return Object.entries(fields)
      .filter(([key]) => !UNSAID.has(key))
      .flatMap(([key, inner]) => factLines(inner, language, names, path ? `${path}.${key}` : key));
  }
  if (typeof value === 'number' && /(^|\.)tenths$/.test(path)) return [[path, (value / 10).toFixed(1)]];
  if (isId(value)) return idSaid(value, names).map((name) => [path, name]);
  if (typeof value !== 'string') return [[path, String(value)]];
  return [[path, names[value] ?? (MOMENT.test(value) ? moment(value, language) : DAY.test(value) ? day(value, language) : value)]];
}
