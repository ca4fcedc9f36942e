import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, DateField, Dialog, MoneyField, said, SelectField, State, TextArea, type Day, type Money } from '../../ui';
import { etagOf, INSTRUMENTS, useCommand, useVaultDocuments, type Basis, type DealAward, type Instrument, type Round } from './model';
import { useDealWords } from './use-words';

type Asking = ReturnType<typeof useCommand>;

/** What every dialog ends with: what went wrong, and the two ways out. */
function Ending(props: { command: Asking; act: string; back?: string; ready: boolean; onAct: () => void; onClose: () => void }) {
  const app = useWords('app');
  const { command } = props;
  return (
    <>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={!props.ready} onPress={props.onAct}>{props.act}</Button>
        <Button onPress={props.onClose}>{props.back ?? app('cancel')}</Button>
      </div>
    </>
  );
}

/** The terms of a new round, or those of one revised. */
export function TermsDialog({ deal, currency, round, onClose }: { deal: string; currency: string; round: Round | null; onClose: () => void }) {
  const words = useDealWords();
  const before = round?.terms ?? null;
  const [amount, setAmount] = useState<Money | null>(before?.amount ?? null);
  const [most, setMost] = useState<Money | null>(before?.most ?? null);
  const [valuation, setValuation] = useState<Money | null>(before?.valuation ?? null);
  const [basis, setBasis] = useState<Basis>(before?.basis ?? 'PRE_MONEY');
  const [instrument, setInstrument] = useState<Instrument>(before?.instrument ?? 'EQUITY');
  const [smallestTicket, setSmallestTicket] = useState<Money | null>(before?.smallestTicket ?? null);
  const [closes, setCloses] = useState<Day | null>(before?.closes ?? null);
  const command = useCommand(onClose);
  const terms = { amount, most: most ?? amount, valuation, basis: valuation ? basis : null, instrument, smallestTicket, closes };
  const send = () => command.mutate(
    round
      ? { path: `rounds/${round.round}/terms`, method: 'PUT', body: terms, ifMatch: etagOf(round.version) }
      : { path: 'rounds', body: { deal, terms } },
  );
  return (
    <Dialog title={words('termsTitle')} isOpen onClose={onClose}>
      <div className="pair">
        <MoneyField name="amount" label={words('termAmount')} currency={currency} value={amount} onChange={setAmount} required />
        <MoneyField name="most" label={words('termMost')} hint={words('termMostHint')} currency={currency} value={most} onChange={setMost} optional />
      </div>
      <div className="pair">
        <MoneyField name="valuation" label={words('termValuation')} currency={currency} value={valuation} onChange={setValuation} optional />
        <SelectField name="basis" label={words('termBasis')} value={basis} onChange={(value) => setBasis(value as Basis)} options={(['PRE_MONEY', 'POST_MONEY'] as const).map((each) => ({ value: each, label: words(`basis.${each}`) }))} />
      </div>
      <div className="pair">
        <SelectField name="instrument" label={words('termInstrument')} value={instrument} onChange={(value) => setInstrument(value as Instrument)} options={INSTRUMENTS.map((each) => ({ value: each, label: words(`instrument.${each}`) }))} />
        <MoneyField name="ticket" label={words('termTicket')} currency={currency} value={smallestTicket} onChange={setSmallestTicket} optional />
      </div>
      <DateField name="closes" label={words('termCloses')} value={closes} onChange={setCloses} optional />
      <Ending command={command} act={words(round ? 'reviseTerms' : 'openRound')} ready={amount !== null} onAct={send} onClose={onClose} />
    </Dialog>
  );
}

/** What the firm would put in. */
export function CircleDialog({ round, amount: before, onClose }: { round: Round; amount: Money | null; onClose: () => void }) {
  const words = useDealWords();
  const [amount, setAmount] = useState(before);
  const command = useCommand(onClose);
  return (
    <Dialog title={words('circleTitle')} isOpen onClose={onClose}>
      <p className="quiet">{words('circleLead')}</p>
      <MoneyField name="circle" label={words('circleAmount')} currency={round.terms.amount.currency} value={amount} onChange={setAmount} />
      <Ending command={command} act={words('circleSay')} ready={amount !== null} onAct={() => command.mutate({ path: `rounds/${round.round}/circle`, method: 'PUT', body: { amount } })} onClose={onClose} />
    </Dialog>
  );
}

/** What each firm has put in at last, with evidence. Who has put in nothing is left empty. */
export function CloseDialog({ round, keeper, awards, onClose }: { round: Round; keeper: string; awards: DealAward[]; onClose: () => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const [amounts, setAmounts] = useState<Record<string, Money | null>>(Object.fromEntries(round.shares.map(({ investor, amount }) => [investor, amount])));
  const [closedOn, setClosedOn] = useState<Day | null>(null);
  const [evidence, setEvidence] = useState('');
  const [award, setAward] = useState('');
  const [beside, setBeside] = useState<Money | null>(null);
  const vault = useVaultDocuments(keeper);
  const command = useCommand(onClose);
  const investments = round.shares.flatMap(({ investor }) => (amounts[investor] ? [{ investor, amount: amounts[investor] }] : []));
  return (
    <Dialog title={words('closeTitle')} isOpen onClose={onClose}>
      <p className="quiet">{words('closeLead')}</p>
      {round.shares.map(({ investor, name }) => (
        <MoneyField key={investor} name={`amount-${investor}`} label={said(name, language) || '–'} currency={round.terms.amount.currency} value={amounts[investor] ?? null} onChange={(amount) => setAmounts({ ...amounts, [investor]: amount })} />
      ))}
      <DateField name="closedOn" label={words('closedOn')} value={closedOn} onChange={setClosedOn} />
      <SelectField
        name="evidence" label={words('evidence')} hint={words('evidenceHint')} placeholder="–" value={evidence} onChange={setEvidence}
        options={(vault.data?.documents ?? []).flatMap(({ id, name, kind }) => (id === null ? [] : [{ value: id, label: name ?? kind }]))}
      />
      {awards.length > 0 ? (
        <SelectField
          name="award" label={words('besideAward')} hint={words('besideAwardHint')} placeholder={words('noAward')} value={award} onChange={setAward}
          options={awards.map((each) => ({ value: each.award, label: `${said(each.title, language)} · ${each.number}` }))}
        />
      ) : null}
      {award === '' ? null : <MoneyField name="beside" label={words('besideAmount')} hint={words('besideAmountHint')} currency={round.terms.amount.currency} value={beside} onChange={setBeside} optional />}
      <Ending
        command={command} act={words('closeRound')} ready={investments.length > 0 && closedOn !== null && evidence !== ''} onClose={onClose}
        onAct={() => command.mutate({ path: `rounds/${round.round}/closing`, body: { investments, closedOn, evidence, award: award === '' ? null : award, beside: award === '' ? null : beside }, ifMatch: etagOf(round.version) })}
      />
    </Dialog>
  );
}

export function CancelDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const words = useDealWords();
  const [reason, setReason] = useState('');
  const command = useCommand(onClose);
  return (
    <Dialog title={words('cancelTitle')} isOpen onClose={onClose}>
      <TextArea name="reason" label={words('cancelReason')} longest={1000} rows={3} value={reason} onChange={setReason} />
      <Ending command={command} act={words('cancelRound')} back={words('keep')} ready={reason.trim() !== ''} onAct={() => command.mutate({ path: `rounds/${round.round}/cancellation`, body: { reason }, ifMatch: etagOf(round.version) })} onClose={onClose} />
    </Dialog>
  );
}
