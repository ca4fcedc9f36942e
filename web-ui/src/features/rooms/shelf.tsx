import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { saveAs } from '../../api';
import { useLanguage } from '../../i18n';
import { Button, Icon, said, Section, Tag } from '../../ui';
import { DocumentDialog } from './document-dialog';
import { Failed } from './failed';
import { FolderDialog } from './folder-dialog';
import { documentsOf, roomAt, type DocumentLine, type FolderLine, type Room } from './model';
import { PlaceDialog } from './place-dialog';
import { useRoomWords } from './use-words';

type Asking = { folder: FolderLine | null } | { place: FolderLine } | { document: DocumentLine } | null;

/** The folders and what lies in each. */
export function Shelf({ room, chosen }: { room: Room; chosen: string | null }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const close = () => setAsking(null);
  const ours = room.step === 'OURS';
  const editable = ours && room.frozen === null;
  const take = (folder: string | null) => saveAs(`${roomAt(room.room)}/files${folder ? `?folder=${folder}` : ''}`, 'room.zip')
    .catch((error: unknown) => setFailed(error instanceof Error ? error : new Error(String(error))));
  const takeable = (documents: DocumentLine[]) => !ours && room.download && documents.some((each) => each.download !== 'NONE' && !each.withdrawn);
  const line = (document: DocumentLine) => (
    <div className="room-document" key={document.item}>
      <Link
        to="/$lang/rooms/$room" params={{ lang: language, room: room.room }} search={{ document: document.item }} replace
        activeProps={{}} {...(document.item === chosen ? { 'aria-current': 'page' as const } : {})}
      >
        <span className={document.withdrawn ? 'withdrawn' : undefined}>{document.title ?? words('erased')}</span>
      </Link>
      {document.newer ? <Tag kind="amber">{words('newer')}</Tag> : null}
      {document.withdrawn ? <Tag>{words('withdrawn')}</Tag> : null}
      {editable ? <Button small kind="text" label={words('editOf', { name: document.title ?? '' })} onPress={() => setAsking({ document })}>{words('edit')}</Button> : null}
    </div>
  );
  return (
    <Section title={words('contents')} note={words('contentsNote', { count: documentsOf(room).length })}>
      {room.profile ? <div className="room-folder"><div><span>{words('profile')}</span></div>{line(room.profile)}</div> : null}
      {room.folders.map((folder) => (
        <div className="room-folder" key={folder.folder}>
          <div>
            <span>{said(folder.name, language)}</span>
            <span className="cap">{folder.documents.length}</span>
            {editable ? <Button small kind="text" label={words('editOf', { name: said(folder.name, language) })} onPress={() => setAsking({ folder })}>{words('edit')}</Button> : null}
          </div>
          {folder.documents.map(line)}
          {editable ? <Button small kind="text" label={`${words('place')} · ${said(folder.name, language)}`} onPress={() => setAsking({ place: folder })}>+ {words('place')}</Button> : null}
          {takeable(folder.documents) && room.folders.length > 1 ? <Button small kind="text" onPress={() => void take(folder.folder)}><Icon name="download" /> {words('downloadFolder')}</Button> : null}
        </div>
      ))}
      <div className="room-acts">
        {editable ? <Button small onPress={() => setAsking({ folder: null })}>{words('addFolder')}</Button> : null}
        {takeable(documentsOf(room)) ? <Button small onPress={() => void take(null)}><Icon name="download" /> {words('downloadAll')}</Button> : null}
      </div>
      <Failed error={failed} />
      {asking && 'folder' in asking ? <FolderDialog room={room} folder={asking.folder} onClose={close} /> : null}
      {asking && 'place' in asking ? <PlaceDialog room={room} folder={asking.place} onClose={close} /> : null}
      {asking && 'document' in asking ? <DocumentDialog room={room} document={asking.document} onClose={close} /> : null}
    </Section>
  );
}
