import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { day, exactMoney, Row, said, SealBadge, Tag } from '../../ui';
import type { Registered } from './model';
import * as awardWords from './words';

/** An award in the public register, with the way to its letter's verification. */
export function RegisteredLine({ award }: { award: Registered }) {
  const words = useWords(awardWords);
  const language = useLanguage();
  return (
    <Row
      title={<>{said(award.companyName, language)} · {exactMoney(award.amount, language)}</>}
      tag={award.revoked ? <Tag kind="amber">{words('revoked')}</Tag> : award.leverage ? <Tag kind="pine">{words('leverageTag', { ratio: award.leverage.ratio })}</Tag> : undefined}
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
