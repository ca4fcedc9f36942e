import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, Rows, Section } from '../../ui';
import { useRegister } from './model';
import { RegisteredLine } from './registered-line';
import * as awardWords from './words';

const SHOWN = 4;

/** The awards that were accepted last, for whoever comes to the house. */
export function LatestAwards() {
  const words = useWords(awardWords);
  const language = useLanguage();
  const register = useRegister();
  const latest = (register.data?.pages[0]?.awards ?? []).slice(0, SHOWN);
  return (
    <Section title={words('register')} note={<Link to="/$lang/awards" params={{ lang: language }}>{words('whole')}</Link>}>
      {register.isPending ? <Loading rows={3} /> : null}
      {register.isError ? <Failure title={words('register')} error={register.error} onRetry={() => void register.refetch()} /> : null}
      {register.data && latest.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('empty')}</p> : null}
      <Rows>{latest.map((award) => <RegisteredLine key={award.number} award={award} />)}</Rows>
    </Section>
  );
}
