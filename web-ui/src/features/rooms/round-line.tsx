import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { money } from '../../ui';
import { useRounds } from '../deals';
import { useRoomWords } from './use-words';

/** The open round that a room is for: what is wanted, and what firms would put in. */
export function RoundLine({ deal }: { deal: string }) {
  const words = useRoomWords();
  const language = useLanguage();
  const rounds = useRounds(deal, deal !== '');
  const open = rounds.data?.find(({ state }) => state === 'OPEN');
  return (
    <>
      <Link to="/$lang/deals/$deal" params={{ lang: language, deal }}>{words('theRound')}</Link>
      {open ? ` · ${words('roundWants', { amount: money(open.terms.amount, language), circled: open.circled ? money(open.circled, language) : '–' })}` : ''}
    </>
  );
}
