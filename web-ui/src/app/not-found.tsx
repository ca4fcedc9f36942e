import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../i18n';
import { PageTitle, State } from '../ui';

export function NotFound() {
  const words = useWords('app');
  const language = useLanguage();
  return (
    <>
      <PageTitle title={words('notFoundTitle')} />
      <State title={words('notFound')} action={<Link to="/$lang" params={{ lang: language }}>{words('toHome')}</Link>} />
    </>
  );
}
