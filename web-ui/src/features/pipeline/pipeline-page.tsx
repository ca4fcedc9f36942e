import './pipeline.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { saveAs, serverNow } from '../../api';
import { ForOthers } from '../../session/for-others';
import { useRole } from '../../session/use-role';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Icon, Loading, PageTitle, said, State } from '../../ui';
import { VerificationNotice } from '../organisations';
import { Board, stuckOf } from './board';
import { filed, type Sort } from './columns';
import { DealList } from './deal-list';
import { useBoard, usePipelineCommand, type Card } from './model';
import { STUCK } from './next-step';
import { PassDialog } from './pass-dialog';
import { StagesDialog } from './stages-dialog';
import { usePipelineWords } from './use-words';

type Shown = { owner?: string; sort?: Sort; view?: 'list' | 'board' };

/** What a firm follows: its stages as a board, or all in one list. Who and in which order stand in the address. */
export function PipelinePage() {
  const shown = useSearch({ strict: false }) as Shown;
  const navigate = useNavigate();
  const words = usePipelineWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(['INVESTOR']);
  const board = useBoard(acting?.organisation ?? null);
  const [passing, setPassing] = useState<Card | null>(null);
  const [staging, setStaging] = useState(false);
  const [moved, setMoved] = useState<Record<string, string>>({});
  const command = usePipelineCommand(() => setMoved({}));
  if (acting === null) return <ForOthers title={words('title')} whom={words('forWhom')} roles={['INVESTOR']} />;
  if (board.isPending) return <Loading label={app('loading')} rows={10} />;
  if (board.isError) return <Failure title={app('errorTitle')} error={board.error} onRetry={() => void board.refetch()} />;
  const { stages, cards, colleagues, names } = board.data;
  const now = serverNow();
  const own = cards
    .filter(({ pursuit }) => !shown.owner || pursuit.owner === shown.owner)
    .map((card) => ({ ...card, pursuit: { ...card.pursuit, column: moved[card.pursuit.pursuit] ?? card.pursuit.column } }));
  const by = filed(stages.columns, own, shown.sort ?? 'days');
  const open = by.columns.slice(0, -1).flatMap((column) => column.cards);
  const show = (change: Shown) => void navigate({ to: '/$lang/pipeline', params: { lang: language }, search: cleaned({ ...shown, ...change }), replace: true });
  const move = (card: Card, column: string) => {
    setMoved({ ...moved, [card.pursuit.pursuit]: column });
    command.mutate({ path: `pipeline/pursuits/${card.pursuit.pursuit}/stage`, method: 'PUT', body: { column } }, { onError: () => setMoved({}) });
  };
  return (
    <>
      <PageTitle
        title={words('title')}
        actions={
          <>
            <select className="input" aria-label={words('owner')} value={shown.owner ?? ''} onChange={(event) => show({ owner: event.target.value })}>
              <option value="">{words('everybody')}</option>
              {colleagues.map((person) => <option key={person} value={person}>{names[person] ?? words('somebody')}</option>)}
            </select>
            <select className="input" aria-label={words('sort')} value={shown.sort ?? 'days'} onChange={(event) => show({ sort: event.target.value as Sort })}>
              <option value="days">{words('sort.days')}</option>
              <option value="amount">{words('sort.amount')}</option>
              <option value="match">{words('sort.match')}</option>
            </select>
            <span className="view-choice" role="group" aria-label={words('viewAs')}>
            <button type="button" className="btn" aria-pressed={shown.view !== 'list'} onClick={() => show({ view: 'board' })}>{words('board')}</button>
            <button type="button" className="btn" aria-pressed={shown.view === 'list'} onClick={() => show({ view: 'list' })}>{words('list')}</button>
            </span>
          </>
        }
      >
        {words('lead', { count: open.length, stuck: stuckOf(open, STUCK, now) })}
      </PageTitle>
      <VerificationNotice acting={acting} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {cards.length === 0 ? (
        <State title={words('emptyTitle')} action={<Link className="btn primary" to="/$lang/deals" params={{ lang: language }}>{words('findDeals')}</Link>}>{words('emptyLead')}</State>
      ) : shown.view === 'list' ? (
        <DealList by={by} names={names} now={now} onMove={move} onPass={setPassing} />
      ) : (
        <Board columns={by.columns} passed={by.passed} names={names} now={now} onMove={move} onPass={setPassing} />
      )}
      <div className="form-acts pipeline-acts">
        {acting.rights.includes('MANAGE') ? <Button onPress={() => setStaging(true)}>{words('stages')}</Button> : null}
        <Button onPress={() => void saveAs('/api/v1/pipeline/export', 'pipeline.csv')}><Icon name="download" />{words('csv')}</Button>
        <Button onPress={() => void saveAs('/api/v1/pipeline/calendar', 'pipeline.ics')}><Icon name="calendar" />{words('ics')}</Button>
      </div>
      {passing ? <PassDialog pursuit={passing.pursuit.pursuit} name={said(passing.pursuit.companyName, language)} onClose={() => setPassing(null)} /> : null}
      {staging ? <StagesDialog columns={stages.columns} onClose={() => setStaging(false)} /> : null}
    </>
  );
}

/** What says nothing stands in no address. */
function cleaned({ owner, sort, view }: Shown): Shown {
  return { ...(owner ? { owner } : {}), ...(sort && sort !== 'days' ? { sort } : {}), ...(view === 'list' ? { view } : {}) };
}
