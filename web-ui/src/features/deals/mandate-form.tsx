import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import { useKept } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, KeptNote, money, SelectField, State, TextArea, TextField } from '../../ui';
import { amountOf } from './amounts';
import { CURRENCIES } from './draft';
import { etagOf, useCommand, type Mandate } from './model';
import { INDUSTRY_CODES, industryWords, REGION_CODES, regionWords, STAGES, stageWords } from './terms';
import { useDealWords } from './use-words';
import { Exclusions } from './exclusions';
import { ticketMistakes, wishesOf, type TicketField, type WishesDraft } from './wishes';

type Props = { firm: string; mandate: Mandate | null; start: WishesDraft; onDone: () => void; onCancel: (() => void) | null };

/** The name under which a firm's unsent mandate is kept. */
export const keptAs = (firm: string, mandate: Mandate | null) => `mandates/${mandate?.mandate ?? `new/${firm}`}`;

export function MandateForm({ firm, mandate, start, onDone, onCancel }: Props) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const { me } = useSession();
  const kept = useKept(me?.person.id ?? null, keptAs(firm, mandate), start, mandate === null ? null : etagOf(mandate.version));
  const draft = kept.work;
  const [tried, setTried] = useState(false);
  const key = useRef(crypto.randomUUID());
  const command = useCommand(() => {
    kept.forget();
    onDone();
  });
  const set = (part: Partial<WishesDraft>) => kept.change({ ...draft, ...part });
  const wrong = tried ? ticketMistakes(draft) : [];
  const error = (field: TicketField) => (wrong.includes(field) ? words(`wrong.${field}`) : undefined);
  const glance = (typed: string) => {
    const amount = amountOf(typed);
    return amount === null ? words('ticketHint') : money({ amount, currency: draft.currency }, language);
  };
  const toggle = <T extends string>(all: T[], one: T) => (all.includes(one) ? all.filter((each) => each !== one) : [...all, one]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (command.isPending) return;
    setTried(true);
    if (ticketMistakes(draft).length > 0) return;
    command.mutate(
      {
        path: mandate === null ? 'mandates' : `mandates/${mandate.mandate}`, method: mandate === null ? 'POST' : 'PUT', body: wishesOf(draft),
        ifMatch: kept.from, key: key.current,
      },
      { onError: () => { key.current = crypto.randomUUID(); } },
    );
  };
  return (
    <form className="mandate-form" onSubmit={submit} noValidate>
      <KeptNote restored={kept.restored} onDiscard={kept.discard} />
      <Choices legend={words('industry')}>
        <div className="hint"><span>{words('openHint')}</span></div>
        <div className="ticks">
          {INDUSTRY_CODES.map((code) => (
            <Choice key={code} kind="checkbox" name="industries" checked={draft.industries.includes(code)} onChange={() => set({ industries: toggle(draft.industries, code) })}
              label={code.includes('/') ? industryWords(code, language) : <b>{industryWords(code, language)}</b>} />
          ))}
        </div>
      </Choices>
      <Choices legend={words('stage')}>
        <div className="ticks">
          {STAGES.map((stage) => (
            <Choice key={stage} kind="checkbox" name="stages" label={stageWords(stage, language)} checked={draft.stages.includes(stage)} onChange={() => set({ stages: toggle(draft.stages, stage) })} />
          ))}
        </div>
      </Choices>
      <div className="triple">
        <SelectField name="currency" label={words('currency')} value={draft.currency} onChange={(currency) => set({ currency })} options={CURRENCIES.map((code) => ({ value: code, label: code }))} />
        <TextField name="smallest" label={words('smallestTicket')} hint={glance(draft.smallest)} error={error('smallest')} value={draft.smallest} onChange={(smallest) => set({ smallest })} />
        <TextField name="largest" label={words('largestTicket')} hint={glance(draft.largest)} error={error('largest')} value={draft.largest} onChange={(largest) => set({ largest })} />
      </div>
      <details className="regions" open={draft.regions.length > 0}>
        <summary>{words('region')} · {draft.regions.length ? draft.regions.map((code) => regionWords(code, language)).join(language === 'zh' ? '、' : ', ') : words('doesNotMatter')}</summary>
        <div className="ticks" role="group" aria-label={words('region')}>
          {[...REGION_CODES, ...start.regions.filter((code) => !REGION_CODES.includes(code))].map((code) => (
            <Choice key={code} kind="checkbox" name="regions" label={regionWords(code, language)} checked={draft.regions.includes(code)} onChange={() => set({ regions: toggle(draft.regions, code) })} />
          ))}
        </div>
      </details>
      <Choices legend={words('awarded')}>
        <div className="ticks wide"><Choice kind="checkbox" name="awardedOnly" label={words('awardedOnly')} checked={draft.awardedOnly} onChange={(awardedOnly) => set({ awardedOnly })} /></div>
      </Choices>
      <Exclusions draft={draft} start={start} mandate={mandate} onChange={set} />
      <TextArea name="thesisZh" label={words('thesisZh')} hint={words('thesisHint')} longest={1000} value={draft.thesisZh} onChange={(thesisZh) => set({ thesisZh })} />
      <TextArea name="thesisEn" label={words('thesisEn')} longest={1000} value={draft.thesisEn} onChange={(thesisEn) => set({ thesisEn })} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button type="submit" kind="primary" isPending={command.isPending}>{words(mandate === null ? 'declare' : 'saveOffer')}</Button>
        {onCancel ? <Button onPress={() => { kept.forget(); onCancel(); }}>{app('cancel')}</Button> : null}
      </div>
    </form>
  );
}
