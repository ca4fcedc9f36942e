import { useState } from 'react';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Button, day, Facts, money, percent, said, Section, State, Tag } from '../../ui';
import { CancelDialog, CircleDialog, CloseDialog, TermsDialog } from './round-dialogs';
import { etagOf, useCommand, useRounds, type DealPage, type Round } from './model';
import { useActing } from './use-acting';
import { useDealWords } from './use-words';

/** The rounds of a deal, for its company and for the firms that it has let in; for others there is nothing here. */
export function Rounds({ deal }: { deal: DealPage }) {
  const words = useDealWords();
  const acting = useActing();
  const own = deal.own !== null;
  const rounds = useRounds(deal.deal, acting !== null && (own || acting.role === 'INVESTOR'));
  const [opening, setOpening] = useState(false);
  const founder = useRole(own ? ['FOUNDER'] : [], deal.company);
  if (!rounds.data || (rounds.data.length === 0 && !own)) return null;
  const open = rounds.data.some(({ state }) => state === 'OPEN');
  return (
    <Section title={words('roundsOfDeal')}>
      {rounds.data.length === 0 ? <p className="cap told">{words('roundsNone')}</p> : null}
      {own && founder && deal.listed && !open ? <div className="form-acts"><Button onPress={() => setOpening(true)}>{words('openRound')}</Button></div> : null}
      {rounds.data.map((round) => <RoundView key={round.round} round={round} awards={deal.awards} />)}
      {opening ? <TermsDialog deal={deal.deal} currency={deal.asked?.currency ?? 'CNY'} round={null} onClose={() => setOpening(false)} /> : null}
    </Section>
  );
}

function RoundView({ round, awards }: { round: Round; awards: DealPage['awards'] }) {
  const words = useDealWords();
  const language = useLanguage();
  const { terms } = round;
  const wanted = Number(terms.amount.amount);
  const circled = round.circled === null ? null : Number(round.circled.amount);
  return (
    <article className="funding">
      <p>
        <Tag kind={round.state === 'CLOSED' ? 'pine' : round.state === 'OPEN' ? 'amber' : 'plain'}>{words(`round.${round.state}`)}</Tag>{' '}
        {round.circled !== null && circled !== null && round.state === 'OPEN' ? words('circledOf', { sum: money(round.circled, language), percent: percent(circled / wanted, language) }) : null}
        {circled !== null && circled > wanted && round.state === 'OPEN' ? <> <Tag kind="amber">{words('overSubscribed')}</Tag></> : null}
        {round.closedOn ? words('closedOnDay', { day: day(round.closedOn, language) }) : null}
      </p>
      <Facts
        facts={[
          { name: words('termAmount'), value: money(terms.amount, language) },
          { name: words('termMost'), value: money(terms.most, language) },
          ...(terms.valuation ? [{ name: words('termValuation'), value: `${money(terms.valuation, language)}${terms.basis ? ` · ${words(`basis.${terms.basis}`)}` : ''}` }] : []),
          { name: words('termInstrument'), value: words(`instrument.${terms.instrument}`) },
          ...(terms.smallestTicket ? [{ name: words('termTicket'), value: money(terms.smallestTicket, language) }] : []),
          ...(terms.closes && round.state === 'OPEN' ? [{ name: words('termCloses'), value: day(terms.closes, language) }] : []),
          ...(round.leadName ? [{ name: words('lead'), value: said(round.leadName, language) }] : []),
          ...(round.raised ? [{ name: words('raised'), value: money(round.raised, language) }] : []),
          ...(round.beside ? [{ name: words('besideAmount'), value: money(round.beside, language) }] : []),
        ]}
      />
      <Shares round={round} />
      {round.cancelReason ? <p className="quiet">{words('roundReason', { reason: round.cancelReason })}</p> : null}
      {round.evidence ? <p className="fine">{words('evidenceHash', { hash: round.evidence.sha256.slice(0, 12) })}</p> : null}
      {round.state === 'OPEN' ? <Acts round={round} awards={awards} /> : null}
      <Past round={round.round} />
    </article>
  );
}

function Shares({ round }: { round: Round }) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const command = useCommand();
  if (round.shares.length === 0) return round.side === 'COMPANY' && round.state === 'OPEN' ? <p className="cap told">{words('circleNone')}</p> : null;
  return (
    <>
      <ul className="rows shares" aria-label={words('syndicate')}>
        {round.shares.map((share) => (
          <li key={share.investor}>
            <span>{said(share.name, language) || '–'}{share.own ? <span className="cap"> · {words('ownShare')}</span> : null}</span>
            <b>{money(share.amount, language)}</b>
            <span>
              {share.investor === round.lead ? <Tag kind="pine">{words('lead')}</Tag> : null}
              {round.state === 'OPEN' && !share.verified ? <Tag kind="amber">{words('shareNotVerified')}</Tag> : null}
              {round.side === 'COMPANY' && round.state === 'OPEN' && share.investor !== round.lead && share.verified ? (
                <Button small label={`${words('nameLead')} · ${said(share.name, language) || '–'}`} isPending={command.isPending} onPress={() => command.mutate({ path: `rounds/${round.round}/lead`, method: 'PUT', body: { investor: share.investor }, ifMatch: etagOf(round.version) })}>{words('nameLead')}</Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
    </>
  );
}

/** What this reader may do with an open round. */
function Acts({ round, awards }: { round: Round; awards: DealPage['awards'] }) {
  const words = useDealWords();
  const app = useWords('app');
  const acting = useActing();
  const [asking, setAsking] = useState<'terms' | 'circle' | 'close' | 'cancel' | null>(null);
  const command = useCommand();
  const own = round.shares.find((share) => share.own) ?? null;
  const close = () => setAsking(null);
  if (acting === null || !acting.rights.includes('SIGN')) return null;
  return (
    <>
      <div className="form-acts">
        {round.side === 'COMPANY' ? <Button onPress={() => setAsking('terms')}>{words('reviseTerms')}</Button> : null}
        {round.side === 'COMPANY' ? null : <Button kind="primary" onPress={() => setAsking('circle')}>{words(own ? 'circleChange' : 'circleSay')}</Button>}
        {own ? <Button isPending={command.isPending} onPress={() => command.mutate({ path: `rounds/${round.round}/circle`, method: 'DELETE' })}>{words('circleWithdraw')}</Button> : null}
        {round.side !== 'INVESTOR' && round.shares.length > 0 ? <Button onPress={() => setAsking('close')}>{words('closeRound')}</Button> : null}
        {round.side === 'COMPANY' ? <Button onPress={() => setAsking('cancel')}>{words('cancelRound')}</Button> : null}
      </div>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {asking === 'terms' ? <TermsDialog deal={round.deal} currency={round.terms.amount.currency} round={round} onClose={close} /> : null}
      {asking === 'circle' ? <CircleDialog round={round} amount={own?.amount ?? null} onClose={close} /> : null}
      {asking === 'close' ? <CloseDialog round={round} keeper={acting.organisation} awards={awards} onClose={close} /> : null}
      {asking === 'cancel' ? <CancelDialog round={round} onClose={close} /> : null}
    </>
  );
}

function Past({ round }: { round: string }) {
  const app = useWords('app');
  const [open, setOpen] = useState(false);
  return (
    <details className="past" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{app('history')}</summary>
      {open ? <HistoryTab bare feature="deals" path={`/api/v1/rounds/${round}/history`} /> : null}
    </details>
  );
}
