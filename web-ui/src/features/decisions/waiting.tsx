import { Link } from '@tanstack/react-router';
import type { Membership } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, Row, Rows, Section } from '../../ui';
import { useTable, waitsFor } from './model';
import { DecisionRow } from './table-page';
import * as decisionWords from './words';

/** Decisions that wait for an officer to prepare or confirm, or for a panellist to ratify or confirm. */
export function WaitingDecisions({ acting }: { acting: Membership }) {
  const words = useWords(decisionWords);
  const app = useWords('app');
  const language = useLanguage();
  const { me } = useSession();
  const table = useTable();
  const waiting = (table.data?.decisions ?? []).filter((decision) => waitsFor(decision, acting.role, me?.person.id));
  const toPrepare = acting.role === 'OFFICER' ? (table.data?.undecided.length ?? 0) : 0;
  return (
    <Section title={words('waiting')} note={table.data ? words('things', { count: waiting.length + toPrepare }) : null}>
      {table.isPending ? <Loading label={app('loading')} /> : null}
      {table.isError ? <Failure title={app('errorTitle')} error={table.error} /> : null}
      {table.data && waiting.length + toPrepare === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingWaits')}</p> : null}
      <Rows>
        {toPrepare > 0 ? (
          <Row title={words('toPrepare', { count: toPrepare })} action={<Link className="btn small primary" to="/$lang/decisions" params={{ lang: language }}>{words('toTable')}</Link>} />
        ) : null}
        {waiting.map((decision) => <DecisionRow key={decision.decision} decision={decision} />)}
      </Rows>
    </Section>
  );
}
