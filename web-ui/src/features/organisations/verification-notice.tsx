import { Link } from '@tanstack/react-router';
import { serverNow, type Membership } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { day, daysBetween } from '../../ui';
import { useOrganisation } from './model';
import { isOver, VerificationTag } from './verification';
import * as organisations from './words';

/** So many days before its last, a firm is reminded. */
const AHEAD = 30;

/** What an investor does not see, and why, while its firm is not verified; and before long, that it will be so. */
export function VerificationNotice({ acting }: { acting: Membership | null }) {
  return acting?.role === 'INVESTOR' ? <OfTheFirm id={acting.organisation} /> : null;
}

function OfTheFirm({ id }: { id: string }) {
  const words = useWords(organisations);
  const language = useLanguage();
  const page = useOrganisation(id);
  if (!page.data) return null;
  const { verification, verifiedUntil } = page.data.organisation;
  const soon = verification === 'DONE' && verifiedUntil !== null && daysBetween(serverNow(), verifiedUntil) <= AHEAD;
  if (verification === 'DONE' && !soon) return null;
  return (
    <div className="note amber" role="status" style={{ marginBottom: 24 }}>
      <p>
        <VerificationTag state={verification} />{' '}
        {verification === 'DONE' ? words('lapsesSoon', { day: day(verifiedUntil ?? '', language) }) : words(isOver(verification) ? 'unverifiedMeans' : 'unverifiedYet')}
      </p>
      <Link className="btn small" to="/$lang/organisations/$organisation" params={{ lang: language, organisation: id }}>{words('noticeAct')}</Link>
    </div>
  );
}
