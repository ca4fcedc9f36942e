import { useLanguage, useWords } from '../../i18n';
import { day, exactMoney, Failure, HashMark, Loading, Row, Rows, Section } from '../../ui';
import { useClosings } from './model';
import * as awardWords from './words';

/** By which documents the money beside an award is evidenced: their fingerprints, for the documents lie in vaults of others. */
export function Closings({ award }: { award: string }) {
  const words = useWords(awardWords);
  const app = useWords('app');
  const language = useLanguage();
  const closings = useClosings(award);
  return (
    <Section title={words('closings')}>
      {closings.isPending ? <Loading label={app('loading')} rows={1} /> : null}
      {closings.isError ? <Failure title={app('errorTitle')} error={closings.error} onRetry={() => void closings.refetch()} /> : null}
      <Rows>
        {(closings.data ?? []).map(({ closedOn, beside, sha256 }) => (
          <Row key={sha256} title={exactMoney(beside, language)} tag={<HashMark hash={sha256} digits={false} />}>
            {words('closedOn', { day: day(closedOn, language) })} · SHA-256 <span className="mono hash-whole">{sha256}</span>
          </Row>
        ))}
      </Rows>
      <p className="cap" style={{ paddingTop: 8 }}>{words('closingsFine')}</p>
    </Section>
  );
}
