import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRole } from '../../session/use-role';
import { useLanguage, useWords } from '../../i18n';
import { Button, exactMoney, Failure, Loading, money, PageTitle, Row, Rows, said, Section, Tag, type TagKind } from '../../ui';
import { meanTenths, ranked, useTable, type Decision, type Ranked, type State, type Undecided } from './model';
import { PrepareDialog } from './prepare-dialog';
import * as decisionWords from './words';
import './decisions.css';

const kinds: Record<State, TagKind> = { PREPARED: 'amber', RATIFIED: 'amber', SEALED: 'seal', REVOKED: 'line' };

export function StateTag({ state }: { state: State }) {
  const words = useWords(decisionWords);
  return <Tag kind={kinds[state]}>{words(`state.${state}`)}</Tag>;
}

/** What is on the table: applications by score to prepare, decisions under way, and those sealed. */
export function TablePage() {
  const words = useWords(decisionWords);
  const app = useWords('app');
  const acting = useRole(['OFFICER', 'PANELLIST', 'AUDITOR']);
  const table = useTable();
  const [preparing, setPreparing] = useState<Undecided | null>(null);
  const calls = [...new Set((table.data?.undecided ?? []).map((each) => each.call))];
  const decisions = table.data?.decisions ?? [];
  const open = decisions.filter((each) => each.state === 'PREPARED' || each.state === 'RATIFIED');
  const closed = decisions.filter((each) => !open.includes(each));
  return (
    <>
      <PageTitle title={words('table')}>{words('tableLead')}</PageTitle>
      {table.isPending ? <Loading label={app('loading')} /> : null}
      {table.isError ? <Failure title={app('errorTitle')} error={table.error} /> : null}
      {table.data ? (
        <>
          <Section title={words('undecided')} note={words('undecidedNote')}>
            {calls.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingUndecided')}</p> : null}
            {calls.map((call) => (
              <Ranking key={call} rows={ranked((table.data?.undecided ?? []).filter((each) => each.call === call))} onPrepare={acting?.role === 'OFFICER' ? setPreparing : null} />
            ))}
          </Section>
          <Section title={words('open')} note={words('things', { count: open.length })}>
            {open.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingOpen')}</p> : null}
            <Rows>{open.map((decision) => <DecisionRow key={decision.decision} decision={decision} />)}</Rows>
          </Section>
          {closed.length > 0 ? (
            <Section title={words('closed')} note={words('things', { count: closed.length })}>
              <Rows>{closed.map((decision) => <DecisionRow key={decision.decision} decision={decision} />)}</Rows>
            </Section>
          ) : null}
        </>
      ) : null}
      {preparing ? <PrepareDialog undecided={preparing} onClose={() => setPreparing(null)} /> : null}
    </>
  );
}

export function DecisionRow({ decision }: { decision: Decision }) {
  const words = useWords(decisionWords);
  const language = useLanguage();
  return (
    <Row
      title={`${decision.number} · ${said(decision.companyName, language)}`}
      tag={<StateTag state={decision.state} />}
      action={
        <Link className="btn small" to="/$lang/decisions/$decision" params={{ lang: language, decision: decision.decision }} aria-label={words('lookOf', { number: decision.number })}>
          {words('look')}
        </Link>
      }
    >
      {words(`outcome.${decision.outcome}`)}
      {decision.amount ? ` ${exactMoney(decision.amount, language)}` : ''} · {said(decision.callTitle, language)} · {decision.applicationNumber}
    </Row>
  );
}

/** One call's applications by score; the experts' scores as a span with its mean. */
function Ranking({ rows, onPrepare }: { rows: Ranked[]; onPrepare: ((row: Undecided) => void) | null }) {
  const words = useWords(decisionWords);
  const language = useLanguage();
  const title = said(rows[0]?.callTitle, language);
  return (
    <div className="table-scroll" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption className="cap">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words('rank')}</th>
            <th scope="col">{words('application')}</th>
            <th scope="col" className="wide">{words('scores')}</th>
            <th scope="col" className="number">{words('mean')}</th>
            <th scope="col" className="number wide">{words('requested')}</th>
            {onPrepare ? <th scope="col"><span className="sr">{words('prepare')}</span></th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.application}>
              <td>{row.rank}</td>
              <td className="what">
                <b>{said(row.title, language)}</b>
                <span className="cap">{row.number} · {said(row.companyName, language)}</span>
              </td>
              <td className="wide"><Span tenths={row.tenths} /></td>
              <td className="number"><b>{(meanTenths(row.tenths) / 10).toFixed(1)}</b></td>
              <td className="number wide">{row.requested ? money(row.requested, language) : '–'}</td>
              {onPrepare ? (
                <td className="number"><Button small kind="primary" label={words('prepareFor', { application: row.number })} onPress={() => onPrepare(row)}>{words('prepare')}</Button></td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The experts' scores on one scale of 100: a line from the lowest to the highest, a tick each, and a dot at the mean. */
export function Span({ tenths }: { tenths: number[] }) {
  const at = (value: number) => `${value / 10}%`;
  const low = Math.min(...tenths);
  const high = Math.max(...tenths);
  const spoken = tenths.map((each) => (each / 10).toFixed(1)).join(' / ');
  return (
    <div className="span" role="img" aria-label={spoken} title={spoken}>
      <i className="range" style={{ left: at(low), width: at(high - low) }} />
      {tenths.map((each, index) => <i key={index} className="tick" style={{ left: at(each) }} />)}
      <i className="mean" style={{ left: at(meanTenths(tenths)) }} />
    </div>
  );
}
