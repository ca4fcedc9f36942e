import { Link } from '@tanstack/react-router';
import { serverNow } from '../../api';
import { useLanguage } from '../../i18n';
import { daysBetween, moment, Rows, said, Section, WaitingItem } from '../../ui';
import { useAwaiting, type Awaiting } from './model';
import { useStandingsWords } from './use-words';

export { WaitingPromotions } from './promotions';

/** Closed tiers whose standings wait for this authority. Nothing where there are none. */
export function WaitingStandings() {
  const words = useStandingsWords();
  const language = useLanguage();
  const waiting = useAwaiting().data ?? [];
  const now = serverNow();
  if (waiting.length === 0) return null;
  const saidOf = ({ state, unjudged, noticeEnds, drawnUpByViewer }: Awaiting): string => {
    if (state === null || state === 'UNKNOWN') return unjudged > 0 ? words('awaiting.unjudged', { count: unjudged }) : words('awaiting.drawUp');
    if (state === 'DRAWN_UP') return words(drawnUpByViewer ? 'awaiting.another' : 'awaiting.announce');
    return noticeEnds && new Date(noticeEnds) > now ? words('awaiting.notice', { at: moment(noticeEnds, language) }) : words('awaiting.confirm');
  };
  return (
    <Section title={words('awaiting')} note={words('things', { count: waiting.length })}>
      <Rows>
        {waiting.map((each) => (
          <WaitingItem
            key={each.call}
            title={said(each.title, language)}
            note={`${each.number} · ${saidOf(each)}`}
            daysLeft={each.state === 'ANNOUNCED' && each.noticeEnds ? Math.max(0, daysBetween(now, each.noticeEnds)) : null}
            action={<Link className="btn small" to="/$lang/calls/$call/standings" params={{ lang: language, call: each.call }} search={{}}>{words('open')}</Link>}
          />
        ))}
      </Rows>
    </Section>
  );
}
