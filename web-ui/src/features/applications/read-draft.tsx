import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, said } from '../../ui';
import { AnswersView } from './answers-view';
import { Changes, CHANGES } from './changes';
import { Colleagues } from './colleagues';
import { useColleagues } from './colleagues-model';
import { formOf } from './form';
import { useDraftToRead, type Application, type Call } from './model';
import { SignOffs } from './sign-offs';
import { useApplicationWords } from './use-words';
import { Unsent } from './writing-ended';

/** A draft for a member who may read it and not write: the whole as it stands, who changed what, and what they may have to sign. */
export function ReadDraft({ application, person, call, maySign }: { application: Application; person: string; call: Call; maySign: boolean }) {
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const { section: wanted, question } = useSearch({ strict: false }) as { section?: string; question?: string };
  const form = useMemo(() => formOf(call.form), [call.form]);
  const draft = useDraftToRead(application.id, true);
  const { colleagues } = useColleagues(application.id, { section: null, question: null });
  if (draft.isError) return <Failure title={app('errorTitle')} error={draft.error} onRetry={() => void draft.refetch()} />;
  if (draft.isPending) return <Loading label={app('loading')} rows={10} />;
  const { answers, papers, findings, revision } = draft.data;
  const link = (section: string | undefined, label: string) => (
    <Link to="/$lang/applications/$application/write" params={{ lang: language, application: application.id }} search={section ? { section } : {}}>{label}</Link>
  );
  return (
    <div className="writing">
      <PageTitle title={words(wanted === CHANGES ? 'changes' : 'readOnlyTitle')} crumb={<><span>{said(call.title, language)}</span>{wanted === CHANGES ? link(undefined, words('tab.answers')) : link(CHANGES, words('changes'))}</>} />
      <Colleagues form={form} colleagues={colleagues} />
      <Unsent application={application.id} person={person} form={form} />
      {wanted === CHANGES ? (
        <Changes application={application.id} form={form} answers={answers} papers={papers} question={question} />
      ) : (
        <>
          <div className="note">{words('readOnlyLead')}</div>
          <AnswersView application={application.id} form={call.form} answers={answers} papers={papers} />
          <SignOffs application={application.id} revision={revision} maySign={maySign} sound={findings.length === 0} flush={() => Promise.resolve(true)} seen={() => revision} />
        </>
      )}
    </div>
  );
}
