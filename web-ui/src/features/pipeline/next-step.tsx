import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { dayOf, Icon, shortDay } from '../../ui';
import { daysIn } from './columns';
import type { Card } from './model';
import { usePipelineWords } from './use-words';

/** After so many days in a stage, somebody should decide. */
export const STUCK = 14;

/** The one thing about a card that its owner should know next. Where money has come in, or the last stage is reached, nobody has to decide. */
export function NextStep({ card, now, settled = false }: { card: Card; now: Date; settled?: boolean }) {
  const words = usePipelineWords();
  const language = useLanguage();
  const { pursuit, next, invested, room } = card;
  const stayed = daysIn(pursuit.movedAt, now);
  if (next) {
    const late = next.due < dayOf(now);
    return (
      <p className={late ? 'step late' : 'step'}>
        <Icon name="calendar" />
        {words(late ? 'overdueTask' : 'dueTask', { day: shortDay(next.due, language), what: next.words ?? words('erased') })}
      </p>
    );
  }
  if (invested) return <p className="step"><Icon name="link" />{words(invested.besideAward ? 'cameInBeside' : 'cameIn', { day: shortDay(invested.closedOn, language) })}</p>;
  if (stayed > STUCK && !settled) return <p className="step late"><Icon name="clock" />{words('stuck', { count: stayed })}</p>;
  if (pursuit.introduction === 'ASKED') return <p className="step"><Icon name="people" />{words('waitsForThem')}</p>;
  if (pursuit.introduction === 'DECLINED') return <p className="step"><Icon name="people" />{words('theyDeclined')}</p>;
  if (pursuit.introduction === 'LAPSED') return <p className="step"><Icon name="people" />{words('lapsed')}</p>;
  if (room) return <p className="step"><Icon name="folder" /><Link to="/$lang/rooms/$room" params={{ lang: language, room }}>{words('roomIsOpen')}</Link></p>;
  return <p className="step"><Icon name="clock" />{words('since', { day: shortDay(pursuit.movedAt, language) })}</p>;
}
