import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { get, send, serverNow } from '../../api';
import type { components } from '../../api/schema';
import { useSession } from '../../session/session-provider';
import { useLanguage } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { daysBetween, Rows, said, Section, WaitingItem } from '../../ui';
import type { Answers } from './form';
import { base } from './model';
import { useApplicationWords } from './use-words';

type Suiting = components['schemas']['SuitingCallsSuiting'];
type Nearest = components['schemas']['SuitingCallsNearest'];

/** Open calls that suit the company acted for, each with why. Nothing where none does. */
export function SuitingCalls() {
  const words = useApplicationWords();
  const language = useLanguage();
  const { acting } = useSession();
  const suiting = useQuery({ queryKey: ['applications', 'suiting-calls', acting?.organisation], queryFn: () => get<Suiting[]>(`${base}/suiting-calls`), enabled: acting?.role === 'FOUNDER' }).data ?? [];
  const now = serverNow();
  if (suiting.length === 0) return null;
  const why = (each: Suiting) =>
    [
      each.industry ? words('suits.industry', { industry: industrySaid(each.industry, language) }) : words('suits.everybody'),
      ...(each.answered > 0 ? [words('suits.answered', { answered: each.answered, questions: each.questions })] : []),
      ...(each.held > 0 ? [words('suits.held', { held: each.held, papers: each.papers })] : []),
    ].join(language === 'zh' ? '；' : '; ');
  return (
    <Section title={words('suitingTitle')} note={words('suitingNote')}>
      <Rows>
        {suiting.map((each) => (
          <WaitingItem
            key={each.call.id}
            title={said(each.call.title, language)}
            note={why(each)}
            daysLeft={daysBetween(now, each.call.closes)}
            action={<Link className="btn small" to="/$lang/calls/$call" params={{ lang: language, call: each.call.id }}>{words('readCall')}</Link>}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** Where else one could apply who answered so to a call that turns them away. */
export function NearestCalls({ call, answers }: { call: string; answers: Answers }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const nearest = useQuery({
    queryKey: ['applications', 'nearest-calls', call, answers],
    queryFn: async () => (await send<Nearest[]>(`${base}/nearest-calls`, { method: 'POST', body: { call, answers } })).body,
  }).data ?? [];
  if (nearest.length === 0) return null;
  return (
    <div className="nearest">
      <p>{words('nearestLead')}</p>
      <ul>
        {nearest.slice(0, 3).map((each) => (
          <li key={each.call.id}>
            <Link to="/$lang/calls/$call" params={{ lang: language, call: each.call.id }}>{said(each.call.title, language)}</Link>{' '}
            <span className="cap">{words(each.unanswered === 0 ? 'nearestFits' : 'nearestAsks', { count: each.unanswered })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
