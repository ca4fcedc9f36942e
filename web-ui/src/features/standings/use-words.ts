import { useLanguage, useWords, type Say } from '../../i18n';
import { money, said, type Text } from '../../ui';
import type { Prize, TierLine } from './model';
import * as words from './words';

export type Words = Say<typeof words.zh>;

export function useStandingsWords(): Words {
  return useWords(words);
}

/** Criteria by their codes. */
export type CriteriaNames = ReadonlyMap<string, Text>;

/** How a tier tells equals apart: by its criteria, the tier before, then by lot or not at all. */
export function useTieSaid(names: CriteriaNames = new Map()) {
  const say = useStandingsWords();
  const language = useLanguage();
  return ({ tier, tieCriteria, stillTied }: Pick<TierLine, 'tier' | 'tieCriteria' | 'stillTied'>): string => {
    const known = tieCriteria.every((code) => names.has(code));
    const criteria = known
      ? tieCriteria.map((code) => say('tieCriterion', { name: said(names.get(code), language) }))
      : [say('tieCriteria', { count: tieCriteria.length })];
    return [...(tieCriteria.length > 0 ? criteria : []), ...(tier.tierBeforeTellsApart ? [say('tieBefore')] : []), ...(stillTied ? [say(`tied.${stillTied}`)] : [])].join(say('sep'));
  };
}

/** A prize by its name, with how many there are and what each brings. */
export function usePrizeSaid() {
  const say = useStandingsWords();
  const language = useLanguage();
  return (prize: Prize): string => {
    const facts = { name: said(prize.name, language), places: prize.places };
    return prize.amount ? say('prizeAmount', { ...facts, amount: money(prize.amount, language) }) : say('prizesOf', facts);
  };
}
