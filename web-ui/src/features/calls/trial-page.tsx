import { Link, useParams } from '@tanstack/react-router';
import './calls.css';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, said } from '../../ui';
import { TrialForm } from '../applications';
import { useCall } from './model';
import * as callWords from './words';

/** A call's form for anybody to try before they begin, and for its officer before it is published. */
export function TrialPage() {
  const { call: id } = useParams({ strict: false }) as { call: string };
  const words = useWords(callWords);
  const app = useWords('app');
  const language = useLanguage();
  const page = useCall(id);
  if (page.isPending) return <Loading label={app('loading')} />;
  if (page.isError) return <Failure title={app('errorTitle')} error={page.error} />;
  const { call } = page.data;
  return (
    <div className="composing">
      <PageTitle title={words('tryForm')} crumb={<Link to="/$lang/calls/$call" params={{ lang: language, call: id }}>{said(call.title, language)}</Link>}>{words('tryFormLead')}</PageTitle>
      <TrialForm text={call.form} ceiling={call.ceiling} />
    </div>
  );
}
