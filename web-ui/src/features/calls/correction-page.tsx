import { Link, useNavigate, useParams } from '@tanstack/react-router';
import './calls.css';
import { useKept } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, KeptNote, Loading, PageTitle, said, Section, State } from '../../ui';
import { formChanges } from './form-builder/form-diff';
import { lacks } from './form-builder/form-lacks';
import { FormEditor } from './form-builder/form-editor';
import { useCall, useCommand, type Call, type CallWithEtag, type Form } from './model';
import { given, Reason } from './officer-acts';
import * as officerWords from './officer-words';
import { textOf } from './written-text';

/** The form of a published call, to be corrected with a reason for everybody to read. */
export function CorrectionPage() {
  const { call: id } = useParams({ strict: false }) as { call: string };
  const app = useWords('app');
  const page = useCall(id);
  if (page.isPending) return <Loading label={app('loading')} />;
  if (page.isError) return <Failure title={app('errorTitle')} error={page.error} />;
  return <Correcting key={id} page={page.data} />;
}

function Correcting({ page: { call, etag } }: { page: CallWithEtag }) {
  const words = useWords(officerWords);
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const { me } = useSession();
  const kept = useKept(me?.person.id ?? null, `calls/${call.id}/correction`, { form: call.form, reason: { zh: '', en: '' } }, etag);
  const { form, reason } = kept.work;
  const command = useCommand(() => {
    kept.forget();
    void navigate({ to: '/$lang/calls/$call', params: { lang: language, call: call.id } });
  });
  const ready = given(reason) && !lacks(form);
  return (
    <div className="composing">
      <PageTitle title={words('correct')} crumb={<Link to="/$lang/calls/$call" params={{ lang: language, call: call.id }}>{said(call.title, language)}</Link>}>{words('correctLead')}</PageTitle>
      <KeptNote restored={kept.restored} onDiscard={kept.discard} />
      <FormEditor form={form} onChange={(changed) => kept.change({ form: changed, reason })} />
      <Effects call={call} form={form} />
      <Section title={words('reason')}><div className="part pair"><Reason reason={reason} onChange={(written) => kept.change({ form, reason: written })} /></div></Section>
      <div className="composing-end">
        {lacks(form) ? <div className="summary" role="alert">{words('formLacks')}</div> : null}
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} isDisabled={!ready} onPress={() => command.mutate({ path: `calls/${call.id}/form-corrections`, body: { form, reason: textOf(reason) }, ifMatch: kept.from })}>{words('correctSend')}</Button>
          <Link className="btn" to="/$lang/calls/$call" params={{ lang: language, call: call.id }}>{words('back')}</Link>
        </div>
      </div>
    </div>
  );
}

/** What the correction does to those who are writing now, and to what they have written. */
function Effects({ call, form }: { call: Call; form: Form }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const changes = formChanges(call.form, form);
  if (changes.length === 0) return null;
  return (
    <Section title={words('effects')} note={call.counts ? words('draftsTouched', { count: call.counts.started }) : null}>
      <ul className="rows effects">
        {changes.map(({ kind, name, label }) => <li key={name}><b>{said(label, language) || words('unnamed')}</b> <span className="cap">{words(`effect.${kind}`)}</span></li>)}
      </ul>
      <p className="cap">{words('effectsLead')}</p>
    </Section>
  );
}
