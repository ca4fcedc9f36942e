import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Button, Dialog, TextField } from '../../ui';
import { bilingual } from './bilingual';
import { Failed } from './failed';
import { useRoomCommand, type FolderLine, type Room } from './model';
import { moved } from './order';
import { useRoomWords } from './use-words';

/** A folder's name and place; a new one where there is none. */
export function FolderDialog({ room, folder, onClose }: { room: Room; folder: FolderLine | null; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [zh, setZh] = useState(folder?.name.zh ?? '');
  const [en, setEn] = useState(folder?.name.en ?? '');
  const command = useRoomCommand(room.room, onClose);
  const at = folder ? `/folders/${folder.folder}` : '/folders';
  const order = room.folders.map((each) => each.folder);
  const step = (by: -1 | 1) => folder && command.mutate({ path: '/folders', method: 'PUT', body: { folders: moved(order, folder.folder, by) } });
  return (
    <Dialog title={words(folder ? 'renameFolder' : 'addFolder')} isOpen onClose={onClose}>
      <TextField name="folder" label={words('folderName')} value={zh} onChange={setZh} longest={120} />
      <TextField name="folderEn" label={words('folderNameEn')} optional value={en} onChange={setEn} longest={120} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={zh.trim() === '' && en.trim() === ''} onPress={() => command.mutate({ path: at, method: folder ? 'PUT' : 'POST', body: { name: bilingual(zh, en, language) } })}>{words('save')}</Button>
        {folder ? (
          <>
            <Button isDisabled={order[0] === folder.folder} onPress={() => step(-1)}>{words('up')}</Button>
            <Button isDisabled={order.at(-1) === folder.folder} onPress={() => step(1)}>{words('down')}</Button>
            <Button onPress={() => command.mutate({ path: at, method: 'DELETE' })}>{words('removeFolder')}</Button>
          </>
        ) : null}
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}
