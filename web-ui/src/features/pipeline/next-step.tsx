import { useLanguage } from '../../i18n';
import { Icon, shortDay } from '../../ui';
import { daysIn } from './columns';
import type { Card } from './model';
import { usePipelineWords } from './use-words';

/** After so many days in a stage, somebody should decide. */
export const STUCK = 14;

/** The one thing about a card that its owner should know next. */
export function NextStep({ card, now }: { card: Card; now: Date }) {
  const words = usePipelineWords();
  const language = useLanguage();
  const { pursuit, next } = card;
  const stayed = daysIn(pursuit.movedAt, now);
  if (next) {
    const late = next.due < now.toISOString().slice(0, 10);
    return (
      <p className={late ? 'step late' : 'step'}>
        <Icon name="calendar" />
        {words(late ? 'overdueTask' : 'dueTask', { day: shortDay(next.due, language), what: next.words ?? words('erased') })}
      </p>
    );
  }
  if (stayed > STUCK) return <p className="step late"><Icon name="clock" />{words('stuck', { count: stayed })}</p>;
  if (pursuit.introduction === 'ASKED') return <p className="step"><Icon name="people" />{words('waitsForThem')}</p>;
  if (pursuit.introduction === 'DECLINED') return <p className="step"><Icon name="people" />{words('theyDeclined')}</p>;
  if (pursuit.introduction === 'LAPSED') return <p className="step"><Icon name="people" />{words('lapsed')}</p>;
  return <p className="step"><Icon name="clock" />{words('since', { day: shortDay(pursuit.movedAt, language) })}</p>;
}
