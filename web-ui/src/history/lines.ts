import { moment, said, type Language, type Text } from '../ui';

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
  'expert', 'decision', 'award', 'awards', 'deal', 'mandate', 'introduction', 'investor', 'invited', 'answers', 'text', 'jws', 'letter', 'key', 'form', 'schema', 'layout',
]);

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:[\d.]+)?Z$/;

/** The facts of an event as lines to read: the path of a field, and its value. Money, points and the languages of a text stay together. */
export function factLines(value: unknown, language: Language, path = ''): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    const plain = value.filter((each) => typeof each !== 'object').map(String);
    return plain.length ? [[path, plain.join('、')]] : [];
  }
  if (typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    if (typeof fields.amount === 'string' && typeof fields.currency === 'string') return [[path, `${fields.currency} ${fields.amount}`]];
    if (path !== '' && 'zh' in fields && 'en' in fields) return factLines(said(fields as Text, language), language, path);
    return Object.entries(fields)
      .filter(([key]) => !UNSAID.has(key))
      .flatMap(([key, inner]) => factLines(inner, language, path ? `${path}.${key}` : key));
  }
  return [[path, typeof value === 'string' && MOMENT.test(value) ? moment(value, language) : String(value)]];
}
