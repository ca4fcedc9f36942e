import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { Button, day, exactMoney, Failure, Loading, PageTitle, Row, Rows, said, SealBadge, Section, State, Tag } from '../../ui';
import { useRegister, type Registered } from './model';
import * as awardWords from './words';

/** Public: every accepted award, each with the way to its letter's verification. */
export function RegisterPage() {
  const words = useWords(awardWords);
  const app = useWords('app');
  const register = useRegister();
  const all = register.data?.pages.flatMap((page) => page.awards) ?? [];
  return (
    <>
      <PageTitle title={words('register')}>{words('registerLead')}</PageTitle>
      {register.isPending ? <Loading label={app('loading')} /> : null}
      {register.isError ? <Failure title={app('errorTitle')} error={register.error} /> : null}
      {register.data && all.length === 0 ? <State title={words('empty')} /> : null}
      {all.length > 0 ? (
        <Section title={words('awards')} note={words('inAll', { count: all.length })}>
          <Rows>{all.map((award) => <Line key={award.number} award={award} />)}</Rows>
        </Section>
      ) : null}
      {register.hasNextPage ? (
        <div className="form-acts"><Button isPending={register.isFetchingNextPage} onPress={() => void register.fetchNextPage()}>{words('more')}</Button></div>
      ) : null}
    </>
  );
}

function Line({ award }: { award: Registered }) {
  const words = useWords(awardWords);
  const language = useLanguage();
  return (
    <Row
      title={<>{said(award.companyName, language)} · {exactMoney(award.amount, language)}</>}
      tag={award.revoked ? <Tag kind="amber">{words('revoked')}</Tag> : undefined}
      action={
        <Link className="btn small" to="/$lang/verify/$number" params={{ lang: language, number: award.number }}>
          <SealBadge character="决" />
          {award.number}
        </Link>
      }
    >
      {said(award.title, language)} · {said(award.authorityName, language)} · {day(award.acceptedAt, language)}
    </Row>
  );
}
