import { Link } from '@tanstack/react-router';
import { serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { daysBetween, Failure, Loading, Rows, said, Section, WaitingItem } from '../../ui';
import { useBoard } from './model';
import { usePipelineWords } from './use-words';

const SHOWN = 6;

/** What is to be done next with the deals that the firm follows: the reader's own and what is anybody's, by their days. */
export function DueTasks() {
  const words = usePipelineWords();
  const app = useWords('app');
  const language = useLanguage();
  const { me, acting } = useSession();
  const board = useBoard(acting?.role === 'INVESTOR' ? acting.organisation : null);
  const due = (board.data?.cards ?? [])
    .flatMap(({ pursuit, next }) => (next && (next.assignee === null || next.assignee === me?.person.id) ? [{ pursuit, next }] : []))
    .sort((one, other) => one.next.due.localeCompare(other.next.due));
  return (
    <Section title={words('dueTasks')} note={<Link to="/$lang/pipeline" params={{ lang: language }}>{words('title')}</Link>}>
      {board.isPending ? <Loading label={app('loading')} /> : null}
      {board.isError ? <Failure title={app('errorTitle')} error={board.error} /> : null}
      {board.data && due.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('noTasks')}</p> : null}
      <Rows>
        {due.slice(0, SHOWN).map(({ pursuit, next }) => (
          <WaitingItem
            key={next.task}
            title={next.words ?? words('erased')}
            note={said(pursuit.companyName, language)}
            daysLeft={daysBetween(serverNow(), next.due)}
            action={<Link className="btn small" to="/$lang/pipeline/$pursuit" params={{ lang: language, pursuit: pursuit.pursuit }}>{words('overview')}</Link>}
          />
        ))}
      </Rows>
    </Section>
  );
}
