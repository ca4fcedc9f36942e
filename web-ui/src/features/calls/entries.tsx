import { Link } from '@tanstack/react-router';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Facts, Failure, Loading, money, Row, Rows, said, Section, shortMoment, State } from '../../ui';
import { StateTag } from '../applications';
import { ExportButtons } from './export-buttons';
import { useEntries, type Call, type Counts } from './model';
import * as screeningWords from './screening-words';

export const COUNTED: (keyof Counts)[] = ['submitted', 'returned', 'admitted', 'declined', 'appealed', 'withdrawn', 'started'];

/** What was handed in to one call, for its authority. */
export function Entries({ call }: { call: Call }) {
  const words = useWords(screeningWords);
  const app = useWords('app');
  const language = useLanguage();
  const { acting } = useSession();
  const entries = useEntries(call.id);
  const { counts } = call;
  return (
    <>
      {counts ? <div style={{ marginBottom: 24 }}><Facts look="large" facts={COUNTED.map((state) => ({ name: words(`counts.${state}`), value: counts[state] }))} /></div> : null}
      <div className="form-acts" style={{ marginBottom: 24 }}><Link className="btn" to="/$lang/calls/$call/panel" params={{ lang: language, call: call.id }}>{words('panel')}</Link></div>
      <Section title={words('allApplications')} note={entries.data ? words('things', { count: entries.data.length }) : null}>
        {entries.isPending ? <Loading label={app('loading')} /> : null}
        {entries.isError ? <Failure title={app('errorTitle')} error={entries.error} /> : null}
        {entries.data?.length === 0 ? <div style={{ paddingTop: 16 }}><State title={words('noApplications')}>{words('noApplicationsLead')}</State></div> : null}
        {entries.data?.length ? <ExportButtons call={call.id} number={call.number} /> : null}
        <Rows>
          {(entries.data ?? []).map((entry) => {
            const toScreen = (entry.state === 'SUBMITTED' || entry.state === 'APPEALED') && acting?.role === 'OFFICER';
            return (
              <Row
                key={entry.id}
                title={said(entry.title, language) || entry.number}
                tag={<StateTag state={entry.state} />}
                action={
                  toScreen ? (
                    <Link className="btn small" to="/$lang/calls/screening/$application" params={{ lang: language, application: entry.id }}>{words('screen')}</Link>
                  ) : (
                    <Link className="btn small" to="/$lang/applications/$application" params={{ lang: language, application: entry.id }} search={{}}>{words('look')}</Link>
                  )
                }
              >
                <span className="mono">{entry.number}</span> · {said(entry.companyName, language)}
                {entry.requested ? ` · ${money(entry.requested, language)}` : ''} · {shortMoment(entry.since, language)}
              </Row>
            );
          })}
        </Rows>
      </Section>
    </>
  );
}
