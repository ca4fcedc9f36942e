import { lazy, Suspense, useState } from 'react';
import type { Me, Membership } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, day, daysBetween, Rows, Section, WaitingItem } from '../../ui';
import { expiring, useVault, useVocabulary, type DocumentLine } from './vault-model';
import * as vaultWords from './vault-words';

const DepositDialog = lazy(async () => ({ default: (await import('./deposit-dialog')).DepositDialog }));

/** What in one's companies' vaults is about to expire or has just expired, each with a newer one to deposit. Nothing where nothing is. */
export function ExpiringDocuments({ me }: { me: Me }) {
  return me.memberships
    .filter((membership) => membership.joined && membership.role === 'FOUNDER')
    .map((membership) => <OfOne key={membership.organisation} membership={membership} />);
}

function OfOne({ membership }: { membership: Membership }) {
  const words = useWords(vaultWords);
  const language = useLanguage();
  const [replaced, setReplaced] = useState<DocumentLine | null>(null);
  const lines = expiring(useVault(membership.organisation, null).data?.documents ?? [], new Date());
  const kinds = useVocabulary(lines.length > 0).data?.documents ?? [];
  if (lines.length === 0) return null;
  const noon = (date: string) => `${date}T12:00:00+08:00`;
  return (
    <Section title={words('expiring')} note={words('expiringNote', { count: lines.length })}>
      <Rows>
        {lines.map((line) => (
          <WaitingItem
            key={line.id}
            title={kinds.find(({ code }) => code === line.kind)?.[language] ?? line.kind}
            note={`${line.name ?? words('erased')} · ${words('goodUntil', { day: day(noon(line.goodUntil), language) })}`}
            daysLeft={daysBetween(new Date(), noon(line.goodUntil))}
            action={membership.rights.includes('WRITE') ? <Button small label={words('depositNewerOf', { name: line.name ?? '' })} onPress={() => setReplaced(line)}>{words('depositNewer')}</Button> : null}
          />
        ))}
      </Rows>
      {replaced ? (
        <Suspense>
          <DepositDialog organisation={membership.organisation} kinds={kinds} replaced={replaced} onClose={() => setReplaced(null)} />
        </Suspense>
      ) : null}
    </Section>
  );
}
