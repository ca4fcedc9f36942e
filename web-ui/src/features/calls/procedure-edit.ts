import { instantOf, localOf } from './deadline';
import type { Procedure, Stage, StageKind } from './model';

/** In the order in which an application passes through them. */
export const STAGES: StageKind[] = ['SCREENING', 'REVIEW', 'PRESENTATION', 'SITE_VISIT', 'NOTICE', 'DECISION', 'PAYMENT'];

/** As the server's. */
const LONGEST = { grace: 120, notice: 60, appeal: 60 };

/** A procedure while an officer writes it: everything as it was typed. */
export type WrittenProcedure = Omit<Procedure, 'graceMinutes' | 'noticeDays' | 'appealDays'> & { grace: string; notice: string; appeal: string };

/** What a call without a procedure begins from. */
const USUAL: Procedure = { graceMinutes: 0, noticeDays: 5, tieCriteria: [], stillTied: 'DRAWN', stages: [], appealDays: null };

/** The server's, where a call says nothing. */
export const USUAL_APPEAL = 10;

export function writtenProcedure(from: Procedure | null): WrittenProcedure {
  const { graceMinutes, noticeDays, appealDays, ...rest } = from ?? USUAL;
  return { ...rest, grace: String(graceMinutes), notice: String(noticeDays), appeal: String(appealDays ?? USUAL_APPEAL) };
}

/** For another call: the same rules, its days not yet known. */
export function withoutDays(procedure: Procedure | null): Procedure | null {
  return procedure && { ...procedure, stages: procedure.stages.map(({ kind }) => ({ kind, on: null })) };
}

export function procedureOf({ grace, notice, appeal, ...rest }: WrittenProcedure): Procedure {
  return { ...rest, graceMinutes: Number(grace), noticeDays: Number(notice), appealDays: Number(appeal) };
}

/** A stage taken in, in its place, or taken out. */
export function withStage(stages: Stage[], kind: StageKind, wanted: boolean): Stage[] {
  const others = stages.filter((stage) => stage.kind !== kind);
  return wanted ? [...others, { kind, on: null }].sort((a, b) => STAGES.indexOf(a.kind) - STAGES.indexOf(b.kind)) : others;
}

/** The criteria that tell equal totals apart, one of them exchanged; an empty one is left out, and none stands twice. */
export function withTie(criteria: string[], index: number, code: string): string[] {
  const changed = [...criteria];
  changed[index] = code;
  return changed.filter((each, place) => each !== '' && changed.indexOf(each) === place);
}

/** The first stage that is planned before the deadline or before the one that it follows. */
export function earlyStage(stages: Stage[], closes: string, zone: string): StageKind | null {
  const deadline = instantOf(closes, zone);
  let earliest = deadline === null ? '' : localOf(deadline, zone).slice(0, 10);
  for (const { kind, on } of stages) {
    if (on === null) continue;
    if (on < earliest) return kind;
    earliest = on;
  }
  return null;
}

export const graceFits = (grace: string) => within(grace, LONGEST.grace);
export const noticeFits = (notice: string) => within(notice, LONGEST.notice);
export const appealFits = (appeal: string) => within(appeal, LONGEST.appeal) && Number(appeal) >= 1;

function within(typed: string, most: number): boolean {
  return /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= most;
}
