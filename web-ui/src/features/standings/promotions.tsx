import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, daysBetween, Dialog, moment, Rows, said, Section, State, WaitingItem } from '../../ui';
import { usePromotions, useStandingsCommand, type Promotion } from './model';
import { useStandingsWords } from './use-words';
import './standings.css';

/** Places in a next tier that wait to be taken up. Nothing where there are none. */
export function WaitingPromotions() {
  const words = useStandingsWords();
  const language = useLanguage();
  const promotions = usePromotions().data ?? [];
  if (promotions.length === 0) return null;
  const now = serverNow();
  return (
    <Section title={words('promotions')} note={words('things', { count: promotions.length })}>
      <Rows>
        {promotions.map((promotion) => (
          <WaitingItem
            key={promotion.application}
            title={<Link to="/$lang/applications/$application/climb" params={{ lang: language, application: promotion.application }}>{words('promotedTo', { next: said(promotion.nextTitle, language) })}</Link>}
            note={<PromotedSaid promotion={promotion} />}
            daysLeft={promotion.receives && promotion.closes ? daysBetween(now, promotion.closes) : undefined}
            action={<span className="promotion-acts"><PromotionActs promotion={promotion} small /></span>}
          />
        ))}
      </Rows>
    </Section>
  );
}

function PromotedSaid({ promotion: { callTitle, rank, ranked, closes, receives } }: { promotion: Promotion }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const facts = { tier: said(callTitle, language), rank, ranked };
  return <>{receives && closes ? words('promotedNote', { ...facts, at: moment(closes, language) }) : words('promotedLater', facts)}</>;
}

/** Taking a place up, or giving it up. */
export function PromotionActs({ promotion, small = false }: { promotion: Promotion; small?: boolean }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const { acting } = useSession();
  const [asking, setAsking] = useState(false);
  const mine = acting?.role === 'FOUNDER' && acting.organisation === promotion.company;
  return (
    <>
      {promotion.receives ? (
        <Link className={`btn ${small ? 'small' : 'primary'}`} to="/$lang/calls/$call/apply" params={{ lang: language, call: promotion.next }} search={{ from: promotion.application }}>{words('takeUp')}</Link>
      ) : null}
      {mine && acting.rights.includes('SIGN') ? <Button small={small} onPress={() => setAsking(true)}>{words('giveUp')}</Button> : null}
      {asking ? <GivingUp promotion={promotion} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function GivingUp({ promotion, onClose }: { promotion: Promotion; onClose: () => void }) {
  const words = useStandingsWords();
  const app = useWords('app');
  const language = useLanguage();
  const command = useStandingsCommand(promotion.call, onClose);
  return (
    <Dialog title={words('giveUpTitle')} isOpen onClose={onClose}>
      <p><b>{said(promotion.nextTitle, language)}</b></p>
      <p>{words('giveUpLead')}</p>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: '/given-up-places', body: { application: promotion.application } })}>{words('giveUpConfirm')}</Button>
        <Button onPress={onClose}>{words('keepIt')}</Button>
      </div>
    </Dialog>
  );
}
