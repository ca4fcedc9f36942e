import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { saveAs } from '../../api';
import { useLanguage } from '../../i18n';
import { Button, Icon, said, Section, Tag } from '../../ui';
import { DocumentDialog } from './document-dialog';
import { Failed } from './failed';
import { FolderDialog } from './folder-dialog';
import { LockDialog } from './lock-dialog';
import { documentsOf, roomAt, type DocumentLine, type FolderLine, type Room } from './model';
import { PlaceDialog } from './place-dialog';
import { useRoomWords } from './use-words';

type Locking = { at: string; name: string; lock: string[] | null };
type Asking = { folder: FolderLine | null } | { place: FolderLine } | { document: DocumentLine } | { locking: Locking } | null;

/** The folders and what lies in each. */
export function Shelf({ room, chosen }: { room: Room; chosen: string | null }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking>(null);
  const [picked, setPicked] = useState<string[]>([]);
  const [failed, setFailed] = useState<Error | null>(null);
  const close = () => setAsking(null);
  const ours = room.step === 'OURS';
  const editable = ours && room.frozen === null;
  const take = (which: string) => saveAs(`${roomAt(room.room)}/files${which}`, 'room.zip')
    .then(() => setPicked([]))
    .catch((error: unknown) => setFailed(error instanceof Error ? error : new Error(String(error))));
  const mayTake = (document: DocumentLine) => !ours && room.download && document.download !== 'NONE' && !document.withdrawn;
  const takeable = documentsOf(room).filter(mayTake);
  const taking = takeable.filter(({ item }) => picked.includes(item)).map(({ item }) => item);
  const locked = [...room.folders, ...documentsOf(room)].filter(({ lock }) => lock !== null).length;
  const lockOf = (locking: Locking) => ours ? (
    <button type="button" className={locking.lock ? 'room-act locked' : 'room-act'} aria-label={words(locking.lock ? 'lockedOf' : 'lockOf', { name: locking.name })} title={words(locking.lock ? 'lockedSome' : 'lockAll')} onClick={() => setAsking({ locking })}>
      <Icon name="lock" />
    </button>
  ) : null;
  const editOf = (name: string, asked: Asking) => editable ? (
    <button type="button" className="room-act" aria-label={words('editOf', { name })} title={words('edit')} onClick={() => setAsking(asked)}><Icon name="edit" /></button>
  ) : null;
  const line = (document: DocumentLine) => {
    const name = document.title ?? words('erased');
    return (
      <div className="room-document" key={document.item}>
        {takeable.length > 1 && mayTake(document) ? (
          <input
            type="checkbox" aria-label={words('pickOf', { name })} checked={picked.includes(document.item)}
            onChange={(event) => setPicked(event.target.checked ? [...picked, document.item] : picked.filter((each) => each !== document.item))}
          />
        ) : null}
        <Link
          to="/$lang/rooms/$room" params={{ lang: language, room: room.room }} search={{ document: document.item }} replace
          activeProps={{}} {...(document.item === chosen ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name="document" />
          <span className={document.withdrawn ? 'withdrawn' : undefined}>{name}</span>
        </Link>
        {document.newer ? <Tag kind="amber">{words('newer')}</Tag> : null}
        {document.withdrawn ? <Tag>{words('withdrawn')}</Tag> : null}
        {lockOf({ at: `/documents/${document.item}`, name, lock: document.lock })}
        {editOf(name, { document })}
      </div>
    );
  };
  return (
    <Section title={words('contents')} note={words('contentsNote', { count: documentsOf(room).length })}>
      {room.profile ? <div className="room-folder"><div><Icon name="folder" /><span>{words('profile')}</span></div>{line(room.profile)}</div> : null}
      {room.folders.map((folder) => {
        const name = said(folder.name, language);
        return (
          <div className="room-folder" key={folder.folder}>
            <div>
              <Icon name="folder" />
              <span>{name}</span>
              <span className="cap">{folder.documents.length}</span>
              {lockOf({ at: `/folders/${folder.folder}`, name, lock: folder.lock })}
              {editOf(name, { folder })}
            </div>
            {folder.documents.map(line)}
            {editable ? <Button small kind="text" label={`${words('place')} · ${name}`} onPress={() => setAsking({ place: folder })}><Icon name="plus" /> {words('place')}</Button> : null}
            {folder.documents.some(mayTake) && room.folders.length > 1 ? <Button small kind="text" onPress={() => void take(`?folder=${folder.folder}`)}><Icon name="download" /> {words('downloadFolder')}</Button> : null}
          </div>
        );
      })}
      <div className="room-acts">
        {editable ? <Button small onPress={() => setAsking({ folder: null })}>{words('addFolder')}</Button> : null}
        {takeable.length > 1 ? <Button small isDisabled={taking.length === 0} onPress={() => void take(`?${taking.map((item) => `item=${item}`).join('&')}`)}><Icon name="download" /> {words('downloadPicked', { count: taking.length })}</Button> : null}
        {takeable.length > 0 ? <Button small onPress={() => void take('')}><Icon name="download" /> {words('downloadAll')}</Button> : null}
      </div>
      <Failed error={failed} />
      {ours ? <p className="cap room-note">{locked > 0 ? <><Icon name="lock" /> {words('lockedCount', { count: locked })} </> : null}{words('fromTheVault')}</p> : null}
      {asking && 'folder' in asking ? <FolderDialog room={room} folder={asking.folder} onClose={close} /> : null}
      {asking && 'place' in asking ? <PlaceDialog room={room} folder={asking.place} onClose={close} /> : null}
      {asking && 'document' in asking ? <DocumentDialog room={room} document={asking.document} onClose={close} /> : null}
      {asking && 'locking' in asking ? <LockDialog room={room} {...asking.locking} onClose={close} /> : null}
    </Section>
  );
}
