import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import './calls.css';
import { useSession } from '../../app/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, PageTitle, said, State, Tag } from '../../ui';
import { composedFrom, composedOf, contentOf, findingsOf, type Composed, type Finding } from './compose';
import { Editor } from './editor';
import { outlineOf } from './form-outline';
import { useCall, useCommand, useTemplates, type Template } from './model';
import * as officerWords from './officer-words';
import * as callWords from './words';

/** A new call: first a template, then everything it says. */
export function NewCallPage() {
  const words = useWords(officerWords);
  const app = useWords('app');
  const { acting } = useSession();
  const templates = useTemplates();
  const [chosen, setChosen] = useState<Composed | null>(null);
  if (acting?.role !== 'OFFICER') return <State title={app('forbiddenTitle')}>{words('notForYou')}</State>;
  if (templates.isPending) return <Loading label={app('loading')} />;
  if (templates.isError) return <Failure title={app('errorTitle')} error={templates.error} />;
  return (
    <>
      <PageTitle title={words('newTitle')} crumb={<Crumb />} actions={chosen ? <Button onPress={() => setChosen(null)}>{words('otherTemplate')}</Button> : null}>
        {words('newLead')}
      </PageTitle>
      {chosen ? <Composing before={chosen} path="calls" /> : <TemplateChoice templates={templates.data} onChoose={(template) => setChosen(composedFrom(template, new Date()))} />}
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
      <Composing key={id} before={composedOf(page.data.call)} path={`calls/${id}`} seen={page.data.etag} />
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

/** What is typed stays typed: neither a refusal nor a live update takes it away. `seen` is the version it was begun from. */
function Composing({ before, path, seen = null }: { before: Composed; path: string; seen?: string | null }) {
  const words = useWords(officerWords);
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const [call, setCall] = useState(before);
  const [etag] = useState(seen);
  const [tried, setTried] = useState(false);
  const command = useCommand((made) => void navigate({ to: '/$lang/calls/$call', params: { lang: language, call: made.id } }));
  const findings = findingsOf(call, new Date());
  const errorOf = (field: Finding['field']) => {
    const found = tried ? findings.find((finding) => finding.field === field) : undefined;
    return found ? words(found.key) : undefined;
  };
  const save = () => {
    setTried(true);
    if (findings.length > 0) return;
    command.mutate({ path, body: contentOf(call), ...(etag === null ? {} : { method: 'PUT' as const, ifMatch: etag }) });
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
      <Editor call={call} onChange={setCall} errorOf={errorOf} />
      <div className="composing-end">
        {tried && findings.length > 0 ? (
          <div className="summary" role="alert">
            <b>{words('mistakes', { count: findings.length })}</b>
            <ul>{findings.map((finding) => <li key={finding.field}>{words(finding.key)}</li>)}</ul>
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
