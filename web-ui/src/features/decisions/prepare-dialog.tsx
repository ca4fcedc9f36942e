import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, Dialog, exactMoney, MoneyField, said, State, TextArea, type Money } from '../../ui';
import { base, textOf, useCommand, type Undecided } from './model';
import type { Outcome } from './verification';
import * as decisionWords from './words';

/** An officer's proposal: outcome, amount, reasons in one language or both. */
export function PrepareDialog({ undecided, onClose }: { undecided: Undecided; onClose: () => void }) {
  const words = useWords(decisionWords);
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<Outcome>('AWARDED');
  const [amount, setAmount] = useState<Money | null>(undecided.requested);
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const command = useCommand();
  const submit = () =>
    command.mutate(
      {
        path: base,
        body: { application: undecided.application, panel: undecided.panel, outcome, amount: outcome === 'AWARDED' ? amount : null, reasons: textOf(zh, en) },
      },
      {
        onSuccess: ({ body }) => {
          onClose();
          if (body.id) void navigate({ to: '/$lang/decisions/$decision', params: { lang: language, decision: body.id } });
        },
      },
    );
  return (
    <Dialog title={words('prepareTitle')} isOpen onClose={onClose}>
      <p className="quiet" style={{ marginBottom: 12 }}>{undecided.number} · {said(undecided.title, language)} · {said(undecided.companyName, language)}</p>
      <Choices legend={words('outcome')}>
        {(['AWARDED', 'NOT_AWARDED'] as const).map((each) => (
          <Choice key={each} kind="radio" name="outcome" label={words(`outcome.${each}`)} checked={outcome === each} onChange={() => setOutcome(each)} />
        ))}
      </Choices>
      {outcome === 'AWARDED' ? (
        <MoneyField
          name="amount"
          label={words('amount')}
          hint={undecided.ceiling ? words('ceiling', { amount: exactMoney(undecided.ceiling, language) }) : undefined}
          value={amount}
          onChange={setAmount}
          currency={undecided.requested?.currency ?? undecided.ceiling?.currency ?? 'CNY'}
        />
      ) : null}
      <TextArea name="reasonsZh" label={words('reasonsZh')} hint={words('reasonsHint')} value={zh} onChange={setZh} longest={4000} rows={3} />
      <TextArea name="reasonsEn" label={words('reasonsEn')} value={en} onChange={setEn} longest={4000} rows={3} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={submit}>{words('submit')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
