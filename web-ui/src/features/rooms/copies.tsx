import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, Failure, HashMark, Loading, moment, said, Tag } from '../../ui';
import { useCopies, type SealedCopy } from './model';
import { useRoomWords } from './use-words';

/** The sealed copies of what was accepted: one's own, or for the company everybody's. */
export function CopyButton({ room, names = {} }: { room: string; names?: Record<string, string> }) {
  const words = useRoomWords();
  const app = useWords('app');
  const [open, setOpen] = useState(false);
  const copies = useCopies(room, open);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words('copy')}</Button>
      <Dialog title={words('copyTitle')} wide isOpen={open} onClose={() => setOpen(false)}>
        {copies.isPending ? <Loading label={app('loading')} /> : null}
        {copies.isError ? <Failure title={app('errorTitle')} error={copies.error} /> : null}
        {copies.data?.map((copy) => <Copy key={`${copy.person}/${copy.number}`} copy={copy} name={names[copy.person]} />)}
        <div className="form-acts"><Button onPress={() => setOpen(false)}>{words('done')}</Button></div>
      </Dialog>
    </>
  );
}

type Sealed = { name?: string; mail?: string };

function Copy({ copy, name }: { copy: SealedCopy; name?: string | undefined }) {
  const words = useRoomWords();
  const language = useLanguage();
  const sealed = copy.text === null ? null : (JSON.parse(copy.text) as Sealed);
  const save = () => {
    const address = URL.createObjectURL(new Blob([copy.jws ?? ''], { type: 'application/jose' }));
    Object.assign(document.createElement('a'), { href: address, download: `nda-${copy.number}.jws` }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className="guest-line">
      <div>
        <span className="guest-who">
          <b>{words('signedBy', { name: sealed?.name ?? name ?? '–', firm: said(copy.firmName, language) || '–' })}</b>
          <span className="cap">{sealed?.mail ? `${sealed.mail} · ` : ''}{moment(copy.signedAt, language)} · {words('ndaNumber', { number: copy.number })}</span>
        </span>
        <HashMark hash={copy.sha256} />
      </div>
      {copy.text === null ? <p className="cap">{words('copyErased')}</p> : (
        <>
          <div><Tag kind={copy.verified ? 'pine' : 'amber'}>{words(copy.verified ? 'verified' : 'notVerified')}</Tag></div>
          <pre className="seal-text" tabIndex={0} role="group" aria-label={words('copyTitle')}>{JSON.stringify(JSON.parse(copy.text), null, 1)}</pre>
          <div className="guest-acts"><Button small onPress={save}>{words('saveJws')}</Button></div>
        </>
      )}
    </div>
  );
}
