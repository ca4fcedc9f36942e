import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import './calls.css';
import { forget, keptOf, Problem, serverNow, useKept } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, KeptNote, Loading, PageTitle, said, State, Tag } from '../../ui';
import { composedFrom, composedOf, copiedFrom, contentOf, findingsOf, type Composed, type Finding } from './compose';
import { Editor } from './editor';
import { outlineOf } from './form-outline';
import { useCall, useCommand, useTemplates, type Template } from './model';
import * as officerWords from './officer-words';
import * as callWords from './words';

const NEW = 'calls/new';

export function NewCallPage() {
  const words = useWords(officerWords);
  const app = useWords('app');
  const { acting, me } = useSession();
  const { copy } = useSearch({ strict: false }) as { copy?: string };
  const templates = useTemplates();
  if (acting?.role === 'OFFICER' && copy !== undefined) return <CopiedCall id={copy} />;
  if (acting?.role !== 'OFFICER') return <State title={app('forbiddenTitle')}>{words('notForYou')}</State>;
  if (templates.isPending) return <Loading label={app('loading')} />;
  if (templates.isError) return <Failure title={app('errorTitle')} error={templates.error} />;
  return <NewCall templates={templates.data} account={me?.person.id ?? null} />;
}

/** First a template, then everything the call says. One that was begun here before is taken up again. */
function NewCall({ templates, account }: { templates: Template[]; account: string | null }) {
  const words = useWords(officerWords);
  const [code, setCode] = useState(() => (account === null ? null : (keptOf(account, NEW)?.from ?? null)));
  const chosen = templates.find((template) => template.code === code);
  const otherTemplate = () => {
    if (account !== null) forget(account, NEW);
    setCode(null);
  };
  return (
    <>
      <PageTitle title={words('newTitle')} crumb={<Crumb />} actions={chosen ? <Button onPress={otherTemplate}>{words('otherTemplate')}</Button> : null}>
        {words('newLead')}
      </PageTitle>
      {chosen ? (
        <Composing before={composedFrom(chosen, serverNow())} path="calls" name={NEW} from={chosen.code} />
      ) : (
        <TemplateChoice templates={templates} onChoose={(template) => setCode(template.code)} />
      )}
    </>
  );
}

/** What another call said and asked, to begin a new one from. */
function CopiedCall({ id }: { id: string }) {
  const words = useWords(officerWords);
  const app = useWords('app');
  const language = useLanguage();
  const page = useCall(id);
  if (page.isPending) return <Loading label={app('loading')} />;
  if (page.isError) return <Failure title={app('errorTitle')} error={page.error} />;
  const { call } = page.data;
  return (
    <>
      <PageTitle title={words('newTitle')} crumb={<Crumb />}>{words('copyLead', { number: call.number, title: said(call.title, language) })}</PageTitle>
      <Composing key={id} before={copiedFrom(call, serverNow())} path="calls" name={`calls/copy/${id}`} from={id} />
    </>
  );
}

/** A draft, to be changed until it is published. */
export function EditCallPage() {
  const { call: id } = useParams({ strict: false }) as { call: string };
  const words = useWords(officerWords);
  const app = useWords('app');
  const page = useCall(id);
  if (page.isPending) return <Loading label={app('loading')} />;
  if (page.isError) return <Failure title={app('errorTitle')} error={page.error} />;
  return (
    <>
      <PageTitle title={words('editTitle')} crumb={<Crumb />} />
      <Composing key={id} before={composedOf(page.data.call)} path={`calls/${id}`} name={`calls/${id}`} from={page.data.etag} revises />
    </>
  );
}

function Crumb() {
  const words = useWords(callWords);
  const language = useLanguage();
  return <Link to="/$lang/calls" params={{ lang: language }}>{words('title')}</Link>;
}

function TemplateChoice({ templates, onChoose }: { templates: Template[]; onChoose: (template: Template) => void }) {
  const words = useWords(officerWords);
  const calls = useWords(callWords);
  const language = useLanguage();
  return (
    <ul className="templates" aria-label={words('chooseTemplate')}>
      {templates.map((template) => {
        const outline = outlineOf(template.form);
        return (
          <li key={template.code} className="sheetbox">
            <Tag kind="line">{calls(`kind.${template.kind}`)}</Tag>
            <h2>{said(template.title, language)}</h2>
            <p className="quiet">{said(template.summary, language)}</p>
            <p className="cap">
              {[words('questions', { count: outline.questions + outline.papers.length }), words('criteria', { count: template.rubric.criteria.length }), words('days', { count: template.days })].join(' · ')}
            </p>
            <Button kind="primary" onPress={() => onChoose(template)} label={`${words('useTemplate')}: ${said(template.title, language)}`}>{words('useTemplate')}</Button>
          </li>
        );
      })}
    </ul>
  );
}

/** What the server refuses is said at its field, beside the word above. */
function refusedAt(failure: Error): Finding['field'] | null {
  switch (failure instanceof Problem ? failure.code : '') {
    case 'next-tier-unsound': return 'tierNext';
    case 'places-unsound': return 'tierPlaces';
    case 'prize-unsound': return 'tierPrizes';
    case 'tier-questions-missing': return 'tierForm';
    default: return null;
  }
}

/** What is typed stays typed: neither a refusal nor a live update takes it away. `from` is the template, or the version, it was begun from. */
function Composing({ before, path, name, from, revises = false }: { before: Composed; path: string; name: string; from: string | null; revises?: boolean }) {
  const words = useWords(officerWords);
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const { me } = useSession();
  const kept = useKept(me?.person.id ?? null, name, before, from);
  const call = kept.work;
  const [tried, setTried] = useState(false);
  const command = useCommand((made) => {
    kept.forget();
    void navigate({ to: '/$lang/calls/$call', params: { lang: language, call: made.id } });
  });
  const findings = findingsOf(call, serverNow());
  const errorOf = (field: Finding['field']) => {
    const found = tried ? findings.find((finding) => finding.field === field) : undefined;
    return found ? words(found.key) : command.error && refusedAt(command.error) === field ? command.error.message : undefined;
  };
  const save = () => {
    setTried(true);
    if (findings.length > 0) return;
    command.mutate({ path, body: contentOf(call), ...(revises ? { method: 'PUT' as const, ifMatch: kept.from } : {}) });
  };
  return (
    <form
      className="composing"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <KeptNote restored={kept.restored} onDiscard={kept.discard} />
      <Editor call={call} onChange={kept.change} errorOf={errorOf} />
      <div className="composing-end">
        {tried && findings.length > 0 ? (
          <div className="summary" role="alert">
            <b>{words('mistakes', { count: findings.length })}</b>
            <ul>{findings.map((finding) => <li key={finding.key + finding.field}>{words(finding.key)}</li>)}</ul>
          </div>
        ) : null}
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="primary" type="submit" isPending={command.isPending}>{words('saveDraft')}</Button>
        </div>
      </div>
    </form>
  );
}
