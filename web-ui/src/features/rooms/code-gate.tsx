import { useState, type FormEvent } from 'react';
import { useSession } from '../../session/session-provider';
import { Button, Section, TextField } from '../../ui';
import { CopyButton } from './copies';
import { Failed } from './failed';
import { useRoomCommand, type Room } from './model';
import { useRoomWords } from './use-words';

/** The code that is mailed, asked once in a session. */
export function CodeGate({ room }: { room: Room }) {
  const words = useRoomWords();
  const { me } = useSession();
  const [code, setCode] = useState('');
  const [sent, setSent] = useState(false);
  const sending = useRoomCommand(room.room, () => setSent(true));
  const entering = useRoomCommand(room.room);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate({ path: '/entries', body: { code } });
  };
  return (
    <Section title={words('codeTitle')}>
      <form className="nda-gate" onSubmit={enter} noValidate>
        <p className="quiet">{words('codeLead', { mail: me?.person.mail ?? '' })}</p>
        <div className="form-acts">
          <Button kind={sent ? 'plain' : 'primary'} isPending={sending.isPending} onPress={() => sending.mutate({ path: '/codes' })}>{words(sent ? 'codeAgain' : 'codeSend')}</Button>
          {sent ? <span className="cap" role="status">{words('codeSent')}</span> : null}
        </div>
        <Failed error={sending.error} />
        <TextField name="code" label={words('code')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} longest={6} error={entering.isError ? entering.error.message : undefined} />
        <div className="form-acts">
          <Button type="submit" kind="primary" isDisabled={code.trim() === ''} isPending={entering.isPending}>{words('enter')}</Button>
          <CopyButton room={room.room} />
        </div>
      </form>
    </Section>
  );
}
