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
  'expert', 'decision', 'award', 'text', 'jws', 'letter', 'key', 'form', 'schema', 'layout',
]);

/** The facts of an event as lines to read: the path of a field, and its value. Money and points stay together. */
export function factLines(value: unknown, path = ''): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    const plain = value.filter((each) => typeof each !== 'object').map(String);
    return plain.length ? [[path, plain.join('、')]] : [];
  }
  if (typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    if (typeof fields.amount === 'string' && typeof fields.currency === 'string') return [[path, `${fields.currency} ${fields.amount}`]];
    return Object.entries(fields)
      .filter(([key]) => !UNSAID.has(key))
      .flatMap(([key, inner]) => factLines(inner, path ? `${path}.${key}` : key));
  }
  return [[path, String(value)]];
}
