import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, DateField, Dialog, fileSize, SelectField, State, TextField } from '../../ui';
import { sendInPieces, SendingLine, type Progress } from '../documents';
import type { DocumentKind, DocumentLine } from './vault-model';
import * as vaultWords from './vault-words';

type Props = { organisation: string; kinds: DocumentKind[]; replaced: DocumentLine | null; onClose: () => void };

/** Puts a file into the vault: what it is, who issued it, and for how long it is good. */
export function DepositDialog({ organisation, kinds, replaced, onClose }: Props) {
  const words = useWords(vaultWords);
  const app = useWords('app');
  const language = useLanguage();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState(replaced?.kind ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [issuer, setIssuer] = useState(replaced?.issuer ?? '');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [expiresOn, setExpiresOn] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState<(Progress & { stop: AbortController }) | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const person = useMe(true).data?.person.id;
  const deposit = async () => {
    setTried(true);
    if (!file || kind === '' || person === undefined) return;
    const stop = new AbortController();
    setFailed(null);
    setSending({ sent: 0, from: 0, waiting: false, stop });
    const said = new URLSearchParams();
    for (const [name, value] of Object.entries({ issuer, issuedOn, expiresOn, replaces: replaced?.id })) if (value) said.set(name, value);
    try {
      await sendInPieces({
        endpoint: `/api/v1/organisations/${organisation}/vault/uploads`,
        place: `${organisation}/${kind}`,
        metadata: { kind },
        finish: `document?${said}`,
        person,
        file,
        signal: stop.signal,
        onProgress: (progress) => setSending({ ...progress, stop }),
      });
      await client.invalidateQueries({ queryKey: ['organisations'] });
      onClose();
    } catch (failure) {
      if (!stop.signal.aborted) setFailed(failure instanceof Error ? failure.message : String(failure));
      setSending(null);
    }
  };
  const close = () => {
    sending?.stop.abort();
    onClose();
  };
  return (
    <Dialog title={words(replaced ? 'replace' : 'deposit')} isOpen onClose={close}>
      {replaced ? null : (
        <SelectField name="kind" label={words('kind')} hint={words('kindHint')} placeholder={words('kindMissing')} value={kind} onChange={setKind} error={tried && kind === '' ? words('kindMissing') : undefined} options={kinds.map((each) => ({ value: each.code, label: each[language] }))} />
      )}
      <div className="field">
        <span className="label">{words('file')}</span>
        <input ref={input} className="sr" type="file" name="file" tabIndex={-1} aria-hidden="true" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        <div><Button small onPress={() => input.current?.click()}>{words('chooseFile')}</Button> {file ? <span className="cap">{words('chosen', { name: file.name, size: fileSize(file.size, language) })}</span> : null}</div>
        <div className="error" role="alert">{tried && !file ? words('fileMissing') : null}</div>
      </div>
      <TextField name="issuer" label={words('issuer')} optional longest={200} value={issuer} onChange={setIssuer} />
      <DateField name="issuedOn" label={words('issuedOn')} optional value={issuedOn} onChange={setIssuedOn} />
      <DateField name="expiresOn" label={words('expiresOn')} hint={words('expiresHint')} optional value={expiresOn} onChange={setExpiresOn} />
      {file && sending ? <SendingLine name={file.name} size={file.size} progress={sending} onStop={() => sending.stop.abort()} /> : null}
      {failed ? <State title={app('errorTitle')} role="alert">{failed}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={sending !== null} onPress={() => void deposit()}>{app('save')}</Button>
        <Button onPress={close}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
