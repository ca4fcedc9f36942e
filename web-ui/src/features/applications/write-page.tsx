import { Navigate, useParams } from '@tanstack/react-router';
import './applications.css';
import { Problem } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, said, State } from '../../ui';
import { formOf } from './form';
import { useApplication, useCall, useDraft } from './model';
import { ReadDraft } from './read-draft';
import { useApplicationWords } from './use-words';
import { WriteForm } from './write-form';
import { Unsent, WritingEnded } from './writing-ended';

/** An application as it is being written. Once handed in, it is read on its own page. */
export function WritePage() {
  const { application: id } = useParams({ strict: false }) as { application: string };
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const { state, me, acting, choose } = useSession();
  const page = useApplication(id);
  const application = page.data?.application;
  const mine = acting !== null && acting.organisation === application?.company && acting.role === 'FOUNDER';
  const written = application?.state === 'STARTED' || application?.state === 'RETURNED';
  const mayWrite = mine && acting.rights.includes('WRITE');
  const draft = useDraft(id, mayWrite && written);
  const call = useCall(application?.call.id);
  const from = application?.promotedFrom ?? null;
  const below = useApplication(from ?? '', mine && written && from !== null);
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} search={{ application: id }} replace />;
  const failed = page.error ?? draft.error ?? call.error;
  const form = call.data ? formOf(call.data.form) : null;
  if (failed) {
    const missing = failed instanceof Problem && failed.status === 404;
    return (
      <>
        <Failure title={app(missing ? 'notFoundTitle' : 'errorTitle')} error={failed} />
        {missing && me ? <Unsent application={id} person={me.person.id} form={form} /> : null}
      </>
    );
  }
  if (!application || me === null) return <Loading label={app('loading')} />;
  if (!written) return <Navigate to="/$lang/applications/$application" params={{ lang: language, application: id }} replace />;
  const company = said(application.companyName, language);
  const membership = me.memberships.find((each) => each.organisation === application.company && each.role === 'FOUNDER' && each.joined);
  if (!membership) {
    return <WritingEnded application={id} person={me.person.id} form={form} title={words('memberEnded', { company })}>{words('memberEndedLead')}</WritingEnded>;
  }
  if (!mine) {
    return (
      <State title={words('otherCompany', { company })} action={<Button kind="primary" onPress={() => choose(membership)}>{words('actFor', { company })}</Button>}>
        {words('otherCompanyLead')}
      </State>
    );
  }
  if (!mayWrite && call.data) return <ReadDraft application={application} person={me.person.id} call={call.data} maySign={acting.rights.includes('SIGN')} />;
  if (!draft.data || !call.data || below.isLoading) return <Loading label={app('loading')} rows={10} />;
  return <WriteForm key={id} application={application} person={me.person.id} draft={draft.data} call={call.data} below={below.data?.application ?? null} maySign={acting.rights.includes('SIGN')} />;
}
