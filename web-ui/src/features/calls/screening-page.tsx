import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import './calls.css';
import { serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, PageTitle, said, Section, State } from '../../ui';
import { Table } from '../conversations';
import { AnswersView, AppealSaid, HeldNow, Mended, ScreeningClock, StateTag, useScreeningClocks } from '../applications';
import { Conditions } from './conditions-list';
import { momentIn } from './deadline';
import { outlineOf } from './form-outline';
import { GiveBack } from './give-back';
import { JudgeAppeal } from './judge-appeal';
import { useAwaitingScreening, useCall, useCommand, useHandedIn, useResemblances, type Entry, type HandedIn, type Resemblance } from './model';
import { Queue, useFiltered } from './queue';
import { queueFiltersOf, type QueueFilters } from './queue-filters';
import { ReasonsField } from './reasons-field';
import { Resemblances } from './resemblances';
import * as screeningWords from './screening-words';

const NONE: Entry[] = [];

/** The queue, and beside it one application with the conditions of its call. */
export function ScreeningPage() {
  const { application } = useParams({ strict: false }) as { application?: string };
  const filters = queueFiltersOf(useSearch({ strict: false }) as Record<string, unknown>);
  const words = useWords(screeningWords);
  const app = useWords('app');
  const language = useLanguage();
  const { acting } = useSession();
  const waiting = useAwaitingScreening();
  const alike = useResemblances();
  const shown = useFiltered({ entries: waiting.data ?? NONE, filters, alike });
  if (acting?.role !== 'OFFICER') return <State page title={app('forbiddenTitle')}>{words('notForYou')}</State>;
  if (waiting.isPending) return <Loading label={app('loading')} />;
  if (waiting.isError) return <Failure title={app('errorTitle')} error={waiting.error} />;
  return (
    <>
      <PageTitle title={words('queue')} crumb={<Link to="/$lang/calls/desk" params={{ lang: language }}>{words('deskTitle')}</Link>}>{words('queueLead')}</PageTitle>
      <div className={`screening ${application ? 'one' : ''}`}>
        <Queue entries={waiting.data} filters={filters} alike={alike} open={application ?? null} />
        {application ? <One key={application} id={application} alike={alike.get(application) ?? []} filters={filters} next={shown.find((entry) => entry.id !== application)?.id ?? null} /> : null}
      </div>
    </>
  );
}

function One({ id, alike, filters, next }: { id: string; alike: Resemblance[]; filters: QueueFilters; next: string | null }) {
  const app = useWords('app');
  const words = useWords(screeningWords);
  const language = useLanguage();
  const page = useHandedIn(id);
  const call = useCall(page.data?.application.call.id ?? '', page.data !== undefined);
  const clock = useScreeningClocks().data?.get(id);
  if (page.isError || call.isError) return <Failure title={app('errorTitle')} error={(page.error ?? call.error) as Error} />;
  if (page.isPending || call.isPending) return <Loading label={app('loading')} />;
  const { application } = page.data;
  const outline = outlineOf(application.form);
  return (
    <>
      <div className="read">
        <p className="to-queue"><Link to="/$lang/calls/screening" params={{ lang: language }} search={filters as never}>{words('toQueue')}</Link></p>
        <h2>{said(application.title, language) || application.number}</h2>
        <p className="cap">
          <span className="mono">{application.number}</span> · <Link to="/$lang/organisations/$organisation" params={{ lang: language, organisation: application.company }}>{said(application.companyName, language)}</Link> · <Link to="/$lang/calls/$call" params={{ lang: language, call: application.call.id }}>{said(application.call.title, language)}</Link>
        </p>
        {application.returned ? <Mended form={application.form} answers={application.answers} papers={application.papers} returned={application.returned} /> : null}
        <AnswersView application={id} form={application.form} answers={application.answers} papers={application.papers} />
        <div className="screening-table"><Table application={id} /></div>
      </div>
      <div className="judge">
        {application.state === 'APPEALED' ? null : <ScreeningClock clock={clock} wide />}
        <HeldNow line={application} />
        <Resemblances found={alike} />
        <Conditions application={application} call={call.data.call} outline={outline} />
        <Decide application={application} etag={page.data.etag} filters={filters} next={next} />
      </div>
    </>
  );
}

/** Admits, or declines with reasons; then the next one is before the officer. */
function Decide({ application, etag, filters, next }: { application: HandedIn; etag: string | null; filters: QueueFilters; next: string | null }) {
  const words = useWords(screeningWords);
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const { acting } = useSession();
  const [doing, setDoing] = useState<'decline' | 'giveBack' | null>(null);
  const [reasons, setReasons] = useState('');
  const command = useCommand(() => {
    void (next ? navigate({ to: '/$lang/calls/screening/$application', params: { lang: language, application: next }, search: filters as never }) : navigate({ to: '/$lang/calls/screening', params: { lang: language }, search: filters as never }));
  });
  const record = <p className="cap" style={{ paddingTop: 10 }}><Link to="/$lang/applications/$application" params={{ lang: language, application: application.id }} search={{}}>{words('openApplication')}</Link></p>;
  const { returned } = application;
  const overdue = application.state === 'RETURNED' && returned !== null && new Date(returned.due) < serverNow();
  if ((application.state !== 'SUBMITTED' && application.state !== 'APPEALED' && !overdue) || !acting?.rights.includes('SIGN')) {
    return (
      <Section title={words('decide')}>
        <p style={{ paddingTop: 12 }}><StateTag state={application.state} /></p>
        {application.state === 'RETURNED' && returned ? <p className="cap">{words('beingMended', { due: momentIn(returned.due, application.call.zone, language) })}</p> : null}
        {application.declineReasons ? <p className="notice-text">{application.declineReasons}</p> : null}
        {application.appeal ? <AppealSaid appeal={application.appeal} /> : null}
        {record}
      </Section>
    );
  }
  return (
    <Section title={words('decide')}>
      {command.isError ? <div style={{ paddingTop: 12 }}><State title={app('errorTitle')} role="alert">{command.error.message}</State></div> : null}
      {application.state === 'APPEALED' ? (
        <JudgeAppeal application={application} busy={command.isPending} onAct={(act) => command.mutate({ ...act, ifMatch: etag })} />
      ) : doing === 'giveBack' ? (
        <GiveBack application={application} busy={command.isPending} onSend={(body) => command.mutate({ path: `applications/${application.id}/return`, body, ifMatch: etag })} onCancel={() => setDoing(null)} />
      ) : doing === 'decline' ? (
        <div style={{ paddingTop: 12 }}>
          <ReasonsField label={words('reasons')} value={reasons} onChange={setReasons} />
          <div className="form-acts">
            <Button kind="primary" isPending={command.isPending} isDisabled={reasons.trim() === ''} onPress={() => command.mutate({ path: `applications/${application.id}/decline`, body: { reasons: reasons.trim() }, ifMatch: etag })}>{words('declineSend')}</Button>
            <Button onPress={() => setDoing(null)}>{words('notNow')}</Button>
          </div>
        </div>
      ) : (
        <div className="form-acts" style={{ paddingTop: 4 }}>
          {overdue ? null : <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `applications/${application.id}/admission`, ifMatch: etag })}>{words('admit')}</Button>}
          {application.returned === null ? <Button onPress={() => setDoing('giveBack')}>{words('giveBack')}</Button> : null}
          <Button onPress={() => setDoing('decline')}>{words('decline')}</Button>
        </div>
      )}
      {record}
    </Section>
  );
}
