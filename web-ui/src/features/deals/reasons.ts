import type { Reason } from '../../ui';
import type { Limit, Match, MatchPart } from './model';
import type { Words } from './use-words';

const KEYS: Record<MatchPart, Reason['key']> = { SECTOR: 'sector', STAGE: 'stage', TICKET: 'ticket', REGION: 'region', EVIDENCE: 'evidence' };

/** The parts as the bar draws them. What could not be judged has no points, which is not the same as zero. */
export function reasonsOf(match: Match, words: Words): Reason[] {
  return match.parts.map((part) => ({ key: KEYS[part.part], name: words(`part.${part.part}`), weight: part.of, points: part.known ? part.points : null, note: part.sentence }));
}

/** A bound of the mandate by its name. */
export function limitNamed({ limit, part }: Limit, words: Words): string {
  return limit === 'limit-excluded-company' ? words('company') : words(`part.${part}`);
}

/** What is added to the mandate's points, in few words each; nothing of what adds nothing. */
export function addedTo({ observed, likeness, advised }: Match, words: Words): string[] {
  return [
    observed && observed.points !== 0 ? words('habit', { points: signed(observed.points) }) : null,
    likeness && likeness.points !== 0 ? words('byTexts', { points: signed(likeness.points) }) : null,
    advised ? words('byMarket', { points: signed(advised.points) }) : null,
  ].filter((one) => one !== null);
}

/** Points that may be less than nothing, with their sign. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '±0';
}
