import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Button, Dialog, said, SelectField, TextField } from '../../ui';
import { Failed } from './failed';
import { DOWNLOADS, useRoomCommand, type Download, type FolderLine, type Room } from './model';
import { SourceField } from './source-field';
import { useRoomWords } from './use-words';

/** Lays a document of the vault into a folder. */
export function PlaceDialog({ room, folder, onClose }: { room: Room; folder: FolderLine; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [source, setSource] = useState('');
  const [title, setTitle] = useState('');
  const [download, setDownload] = useState<Download>('NONE');
  const command = useRoomCommand(room.room, onClose);
  const choose = (value: string, name: string) => {
    setSource(value);
    setTitle(name.replace(/\.[a-z0-9]{2,5}$/i, ''));
  };
  return (
    <Dialog title={`${words('place')} · ${said(folder.name, language)}`} isOpen onClose={onClose}>
      <p className="quiet">{words('placeLead')}</p>
      <SourceField company={room.company ?? ''} value={source} onChange={choose} />
      <TextField name="title" label={words('documentTitle')} value={title} onChange={setTitle} longest={200} />
      <SelectField name="download" label={words('download')} value={download} onChange={(value) => setDownload(value as Download)} options={DOWNLOADS.map((each) => ({ value: each, label: words(`download.${each}`) }))} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={source === '' || title.trim() === ''} onPress={() => command.mutate({ path: '/documents', body: { folder: folder.folder, source, title, download } })}>{words('place')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}
