import { useWords } from '../../i18n';
import { Button, Failure, Loading, PageTitle, Rows, Section, State } from '../../ui';
import { useRegister } from './model';
import { RegisteredLine } from './registered-line';
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
          <Rows>{all.map((award) => <RegisteredLine key={award.number} award={award} />)}</Rows>
        </Section>
      ) : null}
      {register.hasNextPage ? (
        <div className="form-acts"><Button isPending={register.isFetchingNextPage} onPress={() => void register.fetchNextPage()}>{words('more')}</Button></div>
      ) : null}
    </>
  );
}
