import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Button, Dialog, said, SelectField, TextField } from '../../ui';
import { Failed } from './failed';
import { DOWNLOADS, useRoomCommand, type DocumentLine, type Download, type Room } from './model';
import { moved } from './order';
import { useRoomWords } from './use-words';

/** A document's name, form of download, version and place. */
export function DocumentDialog({ room, document, onClose }: { room: Room; document: DocumentLine; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [title, setTitle] = useState(document.title ?? '');
  const [download, setDownload] = useState(document.download);
  const command = useRoomCommand(room.room, onClose);
  const at = `/documents/${document.item}`;
  const folder = room.folders.find((each) => each.documents.some((other) => other.item === document.item));
  const order = folder?.documents.map((each) => each.item) ?? [];
  const lay = (into: string, items: string[]) => command.mutate({ path: `/folders/${into}/documents`, method: 'PUT', body: { items } });
  const move = (into: string) => lay(into, [...(room.folders.find((each) => each.folder === into)?.documents ?? []).map((each) => each.item), document.item]);
  return (
    <Dialog title={words('editOf', { name: document.title ?? '' })} isOpen onClose={onClose}>
      <TextField name="title" label={words('documentTitle')} value={title} onChange={setTitle} longest={200} />
      <SelectField name="download" label={words('download')} value={download} onChange={(value) => setDownload(value as Download)} options={DOWNLOADS.map((each) => ({ value: each, label: words(`download.${each}`) }))} />
      {folder ? (
        <SelectField name="folder" label={words('inFolder')} value={folder.folder} onChange={(into) => { if (into !== folder.folder) move(into); }} options={room.folders.map((each) => ({ value: each.folder, label: said(each.name, language) }))} />
      ) : null}
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: at, method: 'PUT', body: { title, download } })}>{words('save')}</Button>
        {document.newer ? <Button onPress={() => command.mutate({ path: `${at}/version`, method: 'PUT', body: { source: document.newer } })}>{words('pinNewer')}</Button> : null}
        {folder ? (
          <>
            <Button isDisabled={order[0] === document.item} onPress={() => lay(folder.folder, moved(order, document.item, -1))}>{words('up')}</Button>
            <Button isDisabled={order.at(-1) === document.item} onPress={() => lay(folder.folder, moved(order, document.item, 1))}>{words('down')}</Button>
          </>
        ) : null}
        <Button onPress={() => command.mutate({ path: at, method: 'DELETE' })}>{words('remove')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}
