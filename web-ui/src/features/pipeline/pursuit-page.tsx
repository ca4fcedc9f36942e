import './pipeline.css';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api';
import { ForOthers } from '../../session/for-others';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Icon, Loading, Mark, money, PageTitle, said, Section, SelectField, shortDay, State, Tabs, Tag, type Language } from '../../ui';
import { Acquaintances } from './acquaintances';
import { metaOf } from './deal-meta';
import { usePipelineCommand, usePursuit, type PursuitAnswer } from './model';
import { Notes } from './notes';
import { PassDialog } from './pass-dialog';
import { Tasks } from './tasks';
import { usePipelineWords } from './use-words';

/** One deal as the firm follows it: stage, owner, notes, tasks, and who knows them. */
export function PursuitPage() {
  const { pursuit: id } = useParams({ strict: false }) as { pursuit: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const words = usePipelineWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(['INVESTOR']);
  const page = usePursuit(id, acting?.organisation ?? null);
  const back = <Link className="btn" to="/$lang/pipeline" params={{ lang: language }}>{words('toBoard')}</Link>;
  if (acting === null) return <ForOthers title={words('title')} whom={words('forWhom')} roles={['INVESTOR']} />;
  if (page.isPending) return <Loading label={app('loading')} rows={10} />;
  if (page.isError) return page.error instanceof Problem && page.error.status === 404 ? <State page title={words('notFound')} action={back} /> : <Failure title={app('errorTitle')} error={page.error} action={back} />;
  const { pursuit, deal } = page.data;
  const name = said(pursuit.companyName, language) || '–';
  return (
    <>
      <PageTitle
        title={name}
        crumb={<Link to="/$lang/pipeline" params={{ lang: language }}>{words('title')}</Link>}
        actions={<Link className="btn" to="/$lang/deals/$deal" params={{ lang: language, deal: pursuit.deal }}>{words('seeDeal')}</Link>}
      >
        {deal ? said(deal.headline, language) : words('unlisted')}
      </PageTitle>
      <div className="pursuit-head"><Mark name={name} /><span>{deal ? metaOf(deal, words, language) : null}</span>{deal?.asked ? <b>{money(deal.asked, language)}</b> : null}</div>
      <Tabs label={name}>
        {(['overview', 'history'] as const).map((each) => (
          <Link
            key={each} to="/$lang/pipeline/$pursuit" params={{ lang: language, pursuit: id }} search={each === 'history' ? { tab: 'history' } : {}} replace
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {each === 'history' ? app('history') : words('overview')}
          </Link>
        ))}
      </Tabs>
      {tab === 'history' ? (
        <HistoryTab feature="pipeline" path={`/api/v1/pipeline/pursuits/${id}/history`} names={namesIn(page.data, language)} />
      ) : (
        <div className="cols two">
          <div>
            <Notes answer={page.data} />
            <Tasks answer={page.data} />
          </div>
          <aside className="pursuit-beside">
            <Standing answer={page.data} />
            <OtherSide answer={page.data} />
            <Acquaintances answer={page.data} />
          </aside>
        </div>
      )}
    </>
  );
}

/** What its events name by ids and codes: people, and the stages that the firm has now. */
function namesIn({ names, stages }: PursuitAnswer, language: Language): Record<string, string> {
  return { ...names, ...Object.fromEntries(stages.columns.map(({ code, name }) => [code, said(name, language)])) };
}

/** What has come of it between the firm and the company. */
function OtherSide({ answer: { pursuit, room, invested } }: { answer: PursuitAnswer }) {
  const words = usePipelineWords();
  const language = useLanguage();
  const asked = pursuit.introduction;
  if (asked === null && room === null && invested === null) return null;
  return (
    <Section title={words('otherSide')}>
      {asked ? <p className="step"><Icon name="people" /><Link to="/$lang/introductions" params={{ lang: language }}>{words(ASKED[asked])}</Link></p> : null}
      {room ? <p className="step"><Icon name="folder" /><Link to="/$lang/rooms/$room" params={{ lang: language, room }}>{words('roomIsOpen')}</Link></p> : null}
      {invested ? <p className="step"><Icon name="link" /><span><b>{words('investedSum', { sum: money(invested.amount, language) })}</b> {words(invested.besideAward ? 'cameInBeside' : 'cameIn', { day: shortDay(invested.closedOn, language) })}</span></p> : null}
    </Section>
  );
}

const ASKED = { ASKED: 'waitsForThem', ACCEPTED: 'metAlready', DECLINED: 'theyDeclined', LAPSED: 'lapsed' } as const;

/** In which stage it stands and who looks after it; or that the firm has passed. */
function Standing({ answer }: { answer: PursuitAnswer }) {
  const words = usePipelineWords();
  const app = useWords('app');
  const language = useLanguage();
  const [passing, setPassing] = useState(false);
  const command = usePipelineCommand();
  const { pursuit, stages, colleagues, names } = answer;
  const path = `pipeline/pursuits/${pursuit.pursuit}`;
  const stage = stages.columns.find(({ code }) => code === pursuit.column) ?? stages.columns[0];
  return (
    <section className="note">
      {pursuit.passed ? (
        <>
          <Tag>{words('passedBecause', { reason: pursuit.passReason ? words(`reason.${pursuit.passReason}`) : '–' })}</Tag>
          {pursuit.passWords === '' ? null : <blockquote className="pass-words">{pursuit.passWords ?? words('erased')}</blockquote>}
          <div className="form-acts"><Button isPending={command.isPending} onPress={() => command.mutate({ path: `${path}/resumption`, body: { column: stage?.code } })}>{words('resume')}</Button></div>
        </>
      ) : (
        <>
          <SelectField
            name="stage" label={words('stage')} value={stage?.code ?? ''} options={stages.columns.map(({ code, name }) => ({ value: code, label: said(name, language) }))}
            onChange={(column) => command.mutate({ path: `${path}/stage`, method: 'PUT', body: { column } })}
          />
          <SelectField
            name="owner" label={words('owner')} value={pursuit.owner ?? ''} placeholder={words('nobody')} options={colleagues.map((person) => ({ value: person, label: names[person] ?? words('somebody') }))}
            onChange={(person) => command.mutate({ path: `${path}/owner`, method: 'PUT', body: { owner: person === '' ? null : person } })}
          />
          <div className="form-acts"><Button onPress={() => setPassing(true)}>{words('pass')}</Button></div>
        </>
      )}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {passing ? <PassDialog pursuit={pursuit.pursuit} name={said(pursuit.companyName, language)} onClose={() => setPassing(false)} /> : null}
    </section>
  );
}
