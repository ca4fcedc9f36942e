import { Link } from '@tanstack/react-router';
import type { Membership } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { day } from '../../ui';
import { useOrganisation } from './model';
import { isOver, isRenewable, VerificationTag } from './verification';
import * as organisations from './words';

/** What an investor does not see, and why, while its firm is not verified; and before long, that it will be so. */
export function VerificationNotice({ acting }: { acting: Membership | null }) {
  return acting?.role === 'INVESTOR' ? <OfTheFirm id={acting.organisation} /> : null;
}

function OfTheFirm({ id }: { id: string }) {
  const words = useWords(organisations);
  const language = useLanguage();
  const page = useOrganisation(id);
  if (!page.data) return null;
  const { verification, verifiedUntil, renewalAsked } = page.data.organisation;
  if (verification === 'DONE' && (renewalAsked || !isRenewable(page.data.organisation))) return null;
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
