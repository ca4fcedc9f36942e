import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, State, Tag, TextArea } from '../../ui';
import { useCommand, type Asked } from './model';
import { useActing } from './use-acting';
import { useDealWords } from './use-words';

const LONGEST = 1000;

/** The way to an introduction: ask, see that one has asked, or learn what is missing. */
export function AskOrState({ deal, name, introduction }: { deal: string; name: string; introduction: Asked | null }) {
  const words = useDealWords();
  const language = useLanguage();
  const acting = useActing();
  const [asking, setAsking] = useState(false);
  if (acting?.role !== 'INVESTOR') return <p className="cap">{words('signInToAsk')}</p>;
  if (!acting.verified) return <p className="cap">{words('verifyToAsk')}</p>;
  return (
    <>
      {introduction ? <Tag kind={introduction.state === 'ACCEPTED' ? 'pine' : introduction.state === 'ASKED' ? 'amber' : 'plain'}>{words(`asked.${introduction.state}`)}</Tag> : null}
      {introduction?.state === 'ACCEPTED' ? <Link className="btn primary" to="/$lang/introductions" params={{ lang: language }}>{words('seeContact')}</Link> : null}
      {introduction === null || introduction.state === 'DECLINED' || introduction.state === 'LAPSED' ? (
        <Button kind="primary" onPress={() => setAsking(true)}>{words(introduction === null ? 'ask' : 'askAgain')}</Button>
      ) : null}
      {asking ? <AskDialog deal={deal} name={name} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function AskDialog({ deal, name, onClose }: { deal: string; name: string; onClose: () => void }) {
  const words = useDealWords();
  const app = useWords('app');
  const [message, setMessage] = useState('');
  const key = useRef(crypto.randomUUID());
  const command = useCommand(onClose);
  const send = () => command.mutate({ path: 'introductions', body: { deal, message }, key: key.current }, { onError: () => { key.current = crypto.randomUUID(); } });
  return (
    <Dialog title={words('askTitle', { company: name })} isOpen onClose={onClose}>
      <p className="quiet">{words('askLead')}</p>
      <TextArea name="message" label={words('askMessage')} value={message} onChange={setMessage} longest={LONGEST} rows={6} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={send}>{words('askSend')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
