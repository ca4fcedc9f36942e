import type { Language } from '../ui';
import { factLines, type HistoryLine } from './lines';

export type Change = { field: string; before: string | undefined; after: string };

/** What an event says, field by field, and what the event of the same name before it had said, where that was something else. */
export function changesOf(line: HistoryLine, all: HistoryLine[], language: Language): Change[] {
  const [previous] = all.filter((other) => other.event === line.event && other.version < line.version).sort((a, b) => b.version - a.version);
  const before = new Map(previous ? factLines(previous.facts, language) : []);
  return factLines(line.facts, language).map(([field, after]) => {
    const earlier = before.get(field);
    return { field, before: earlier === after ? undefined : earlier, after };
  });
}
