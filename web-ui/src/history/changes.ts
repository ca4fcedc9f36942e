import type { Language } from '../ui';
import { factLines, isId, type HistoryLine, type Names } from './lines';

export type Change = { field: string; before: string | undefined; after: string };

/** Whom or what an event is about, beside its record: another member's rights are not what this one's were before. */
const ABOUT = ['person', 'invited', 'expert', 'application', 'review', 'investor', 'folder', 'item', 'access', 'question', 'note', 'task'];

/** What an event says, field by field, and what the event of the same name about the same had said before, where that was something else. */
export function changesOf(line: HistoryLine, all: HistoryLine[], language: Language, names: Names = {}): Change[] {
  const isAboutTheSame = (other: HistoryLine) => ABOUT.every((key) => other.facts[key] === line.facts[key]);
  const [previous] = all
    .filter((other) => other.event === line.event && other.version < line.version && isAboutTheSame(other))
    .sort((a, b) => b.version - a.version);
  const before = new Map(previous ? factLines(previous.facts, language, names) : []);
  const lines = factLines(line.facts, language, names);
  // An id whose name a later field says as well is said once.
  const isSaidAgain = (field: string, value: string, index: number) => isId(line.facts[field]) && lines.slice(index + 1).some(([, later]) => later === value);
  return lines.filter(([field, value], index) => !isSaidAgain(field, value, index)).map(([field, after]) => {
    const earlier = before.get(field);
    return { field, before: earlier === after ? undefined : earlier, after };
  });
}
