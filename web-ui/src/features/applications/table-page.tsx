import { Link, Navigate, useParams } from '@tanstack/react-router';
import './applications.css';
import { Problem } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, said } from '../../ui';
import { Table, useTable } from '../conversations';
import { Standing } from './standing';
import { StateTag } from './state-tag';
import { useApplicationWords } from './use-words';

/** The table of one application on a page of its own: where mails lead, and where an authority comes that was invited early. */
export function TablePage() {
  const { application: id } = useParams({ strict: false }) as { application: string };
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const { state } = useSession();
  const answer = useTable(id, state === 'in');
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} />;
  if (answer.isError) {
    const missing = answer.error instanceof Problem && answer.error.status === 404;
    return <Failure title={app(missing ? 'notFoundTitle' : 'errorTitle')} error={answer.error} />;
  }
  if (answer.isPending) return <Loading label={app('loading')} />;
  const { table } = answer.data;
  const open = table.side === 'APPLICANT' || table.submittedAt !== null;
  return (
    <>
      <PageTitle
        title={words('tableOf', { title: said(table.title, language) || said(table.call.title, language) })}
        crumb={
          <>
            {open ? <Link to="/$lang/applications/$application" params={{ lang: language, application: id }} search={{}}>{words('toApplication')}</Link> : null}
            <span>{[table.number, said(table.companyName, language)].filter(Boolean).join(' · ')}</span>
            <StateTag state={table.state} />
          </>
        }
      >
        {said(table.call.title, language)}
      </PageTitle>
      <Table application={id} beside={<Standing application={{ ...table, id }} />} />
    </>
  );
}
