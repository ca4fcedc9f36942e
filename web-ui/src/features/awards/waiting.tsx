import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { distance, exactMoney, Failure, Loading, Row, Rows, said, Section, Tag, type TagKind } from '../../ui';
import { useAwards, type Award, type State } from './model';
import * as awardWords from './words';

const kinds: Record<State, TagKind> = { OFFERED: 'amber', ACCEPTED: 'pine', DECLINED: 'plain' };

export function AwardTag({ award }: { award: Award }) {
  const words = useWords(awardWords);
  return award.revoked ? <Tag kind="amber">{words('revoked')}</Tag> : <Tag kind={kinds[award.state]}>{words(`state.${award.state}`)}</Tag>;
}

/** @param answers whether its reader is who answers it */
export function AwardRow({ award, answers }: { award: Award; answers: boolean }) {
  const words = useWords(awardWords);
  const language = useLanguage();
  const waits = answers && award.state === 'OFFERED' && !award.revoked;
  return (
    <Row
      title={`${exactMoney(award.amount, language)} · ${said(award.title, language)}`}
      tag={<AwardTag award={award} />}
      action={
        <Link className={waits ? 'btn small primary' : 'btn small'} to="/$lang/awards/$award" params={{ lang: language, award: award.award }} aria-label={`${words(waits ? 'answer' : 'look')}: ${award.number}`}>
          {words(waits ? 'answer' : 'look')}
        </Link>
      }
    >
      {award.number} · {said(award.companyName, language)} · {said(award.authorityName, language)} · {words('offeredSince', { since: distance(award.offeredAt, language) })}{award.leverage ? ` · ${words('leverageTag', { ratio: award.leverage.ratio })}` : ''}
    </Row>
  );
}

/** Awards that a founder's companies have not answered; nothing where there is none, for awards are rare. */
export function WaitingAwards() {
  const words = useWords(awardWords);
  const app = useWords('app');
  const awards = useAwards();
  const waiting = (awards.data ?? []).filter((award) => award.state === 'OFFERED' && !award.revoked);
  if (awards.data && waiting.length === 0) return null;
  return (
    <Section title={words('waiting')} note={awards.data ? words('things', { count: waiting.length }) : null}>
      {awards.isPending ? <Loading label={app('loading')} /> : null}
      {awards.isError ? <Failure title={app('errorTitle')} error={awards.error} /> : null}
      <Rows>{waiting.map((award) => <AwardRow key={award.award} award={award} answers />)}</Rows>
    </Section>
  );
}
