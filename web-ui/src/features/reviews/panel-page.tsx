import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Button, Facts, Failure, Loading, PageTitle, said, State, Tabs } from '../../ui';
import { Matrix, type Chosen } from './matrix';
import { PairPanel } from './pair-panel';
import { readersOf, usePanel, type Matrix as MatrixModel, type MatrixAnswer } from './panel-model';
import * as panelWords from './panel-words';
import { PoolView } from './pool';
import { useCommand } from './use-command';
import './panel.css';

/** An officer's page of one call's panel: who reads what, and what is in. */
export function PanelPage() {
  const { call } = useParams({ strict: false }) as { call: string };
  const { tab = 'assign' } = useSearch({ strict: false }) as { tab?: string };
  const words = useWords(panelWords);
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(['OFFICER', 'AUDITOR']);
  const panel = usePanel(call);
  const command = useCommand();
  if (panel.isPending) return <Loading label={app('loading')} />;
  if (panel.isError) return <Failure title={app('errorTitle')} error={panel.error} />;
  const { matrix } = panel.data;
  const mayWrite = acting?.role === 'OFFICER';
  const open = (each: string) => (tab === each ? { 'aria-current': 'page' as const } : {});
  return (
    <>
      <PageTitle
        title={words('title')}
        crumb={<Link to="/$lang/calls/$call" params={{ lang: language, call }}>{said(matrix.callTitle, language)} · {matrix.callNumber}</Link>}
        actions={
          matrix.panel === null && mayWrite ? (
            <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `calls/${call}/panel` })}>{words('convene')}</Button>
          ) : null
        }
      >
        {matrix.panel ? words('lead', { needed: matrix.expertsPerApplication }) : words('leadNone')}
      </PageTitle>
      <Tabs label={words('title')}>
        <a href="?tab=assign" {...open('assign')}>{words('tab')}</a>
        <a href="?tab=experts" {...open('experts')}>{words('poolTab')}</a>
        {matrix.panel ? <a href="?tab=history" {...open('history')}>{app('history')}</a> : null}
      </Tabs>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {tab === 'assign' ? <Assigning answer={panel.data} /> : null}
      {tab === 'experts' && acting ? <PoolView authority={acting.organisation} mayWrite={mayWrite} /> : null}
      {tab === 'history' && matrix.panel ? <HistoryTab feature="reviews" path={`/api/v1/panels/${matrix.panel}/history`} /> : null}
    </>
  );
}

function Assigning({ answer }: { answer: MatrixAnswer }) {
  const words = useWords(panelWords);
  const [chosen, setChosen] = useState<Chosen>(null);
  const { matrix } = answer;
  if (matrix.panel === null) return <State title={words('notConvened')}>{words('notConvenedLead')}</State>;
  if (matrix.applications.length === 0) return <State title={words('noApplications')}>{words('noApplicationsLead')}</State>;
  if (matrix.experts.length === 0) return <State title={words('noExperts')}>{words('noExpertsLead')}</State>;
  return (
    <>
      <Figures matrix={matrix} />
      <div className="assigning">
        <div>
          <Matrix answer={answer} chosen={chosen} onChoose={setChosen} />
          <ul className="legend">
            <li><i className="cell match" />{words('legendMatch')}</li>
            <li><i className="cell reading">●</i>{words('legendAssigned')}</li>
            <li><i className="cell in">✓</i>{words('legendIn')}</li>
            <li><i className="cell conflict" />{words('legendConflict')}</li>
          </ul>
        </div>
        <PairPanel key={`${chosen?.application}/${chosen?.expert}`} answer={answer} chosen={chosen} />
      </div>
    </>
  );
}

function Figures({ matrix }: { matrix: MatrixModel }) {
  const words = useWords(panelWords);
  const { applications, experts } = matrix;
  const seats = applications.length * matrix.expertsPerApplication;
  const resting = experts.filter((expert) => !expert.active).length;
  const sum = (count: (row: (typeof applications)[number]) => number) => applications.reduce((total, row) => total + count(row), 0);
  return (
    <Facts
      look="large"
      facts={[
        { name: words('applications'), value: `${applications.length} × ${matrix.expertsPerApplication}` },
        { name: words('experts'), value: <>{experts.length} {resting > 0 ? <small>{words('expertsResting', { count: resting })}</small> : null}</> },
        { name: words('assigned'), value: <>{sum(readersOf)} <small>{words('ofSeats', { seats })}</small></> },
        { name: words('inCount'), value: sum((row) => row.in) },
        { name: words('complete'), value: applications.filter((row) => row.completeAt !== null).length },
        { name: words('excluded'), value: sum((row) => new Set(row.conflicts.map((each) => each.expert)).size) },
      ]}
    />
  );
}
