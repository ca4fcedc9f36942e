import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, send, useKept } from '../../api';
import { useWords } from '../../i18n';
import { Button, Choice, Choices, FileDrop, State, TextArea, type AttachedFile } from '../../ui';
import { LARGEST_FILE, LONGEST_MESSAGE, MOST_FILES, tableOf, type Seat, type Uploaded } from './model';
import { useTableCommand } from './use-table-command';
import * as words from './words';

type Props = {
  application: string;
  person: string;
  seats: Seat[];
  /** Whether somebody has sat down before: who writes first does. */
  isOpen: boolean;
};

const EMPTY = { words: '', mentions: [] as string[] };

/** Says something at a table: words, people to tell in particular, and files that are sent as they are chosen. */
export function Composer({ application, person, seats, isOpen }: Props) {
  const say = useWords(words);
  const app = useWords('app');
  const client = useQueryClient();
  const kept = useKept(person, `tables/${application}`, EMPTY);
  const [files, setFiles] = useState<AttachedFile[]>([]);
  const [failed, setFailed] = useState<Error | null>(null);
  const [opening, setOpening] = useState(false);
  const command = useTableCommand(application, () => {
    kept.discard();
    setFiles([]);
  });
  const others = seats.filter((seat) => seat.person !== person);
  const sent = files.filter((file) => file.hash !== undefined);
  const busy = files.some((file) => file.hash === undefined && file.refused === undefined);
  const tooMany = files.length > MOST_FILES;

  /** Sits down first, where nobody has; another who did so in the same moment did it for both. */
  const sitDown = async () => {
    if (isOpen) return;
    try {
      await send(tableOf(application), { method: 'POST', body: {} });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'already-exists') throw error;
    }
  };
  const post = async () => {
    setFailed(null);
    setOpening(true);
    try {
      await sitDown();
      command.mutate({ path: '/messages', body: { words: kept.work.words, mentions: kept.work.mentions, enclosed: sent.map((file) => file.hash) } });
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
      await client.invalidateQueries({ queryKey: ['conversations'] });
    } finally {
      setOpening(false);
    }
  };
  const change = (id: string, next: Partial<AttachedFile>) => setFiles((all) => all.map((file) => (file.id === id ? { ...file, ...next } : file)));
  const add = (chosen: File[]) => {
    for (const file of chosen) {
      const id = crypto.randomUUID();
      setFiles((all) => [...all, { id, name: file.name, size: file.size, progress: 0 }]);
      void upload(file, id);
    }
  };
  const upload = async (file: File, id: string) => {
    try {
      const kept = await send<Uploaded>(`${tableOf(application)}/documents?name=${encodeURIComponent(file.name)}`, {
        method: 'POST', body: file, onSent: (bytes) => change(id, { progress: bytes / file.size }),
      });
      change(id, { hash: kept.body.sha256, progress: 1 });
    } catch (error) {
      change(id, { refused: error instanceof Error ? error.message : String(error) });
    }
  };
  const mention = (seat: Seat, checked: boolean) =>
    kept.change({ ...kept.work, mentions: checked ? [...kept.work.mentions, seat.person] : kept.work.mentions.filter((each) => each !== seat.person) });
  const error = failed ?? command.error;

  return (
    <div className="composer">
      <TextArea name="words" label={say('yourWords')} hint={say('wordsHint', { count: LONGEST_MESSAGE })} longest={LONGEST_MESSAGE} rows={4} value={kept.work.words} onChange={(text) => kept.change({ ...kept.work, words: text })} />
      {others.length > 0 ? (
        <details className="mention">
          <summary>{say('mention')}{kept.work.mentions.length > 0 ? ` (${kept.work.mentions.length})` : ''}</summary>
          <Choices legend={<span className="sr">{say('mention')}</span>} hint={say('mentionHint')}>
            {others.map((seat) => (
              <Choice key={seat.person} kind="checkbox" name="mention" label={seat.name} checked={kept.work.mentions.includes(seat.person)} onChange={(checked) => mention(seat, checked)} />
            ))}
          </Choices>
        </details>
      ) : null}
      <FileDrop label={say('enclosed')} hint={say('enclosedHint', { most: MOST_FILES })} files={files} onAdd={add} onRemove={(id) => setFiles((all) => all.filter((file) => file.id !== id))} maxBytes={LARGEST_FILE} multiple />
      {tooMany ? <p className="error" role="alert">{say('tooMany', { most: MOST_FILES })}</p> : null}
      {error ? <State title={app('errorTitle')} role="alert">{error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending || opening} isDisabled={kept.work.words.trim() === '' || busy || tooMany} onPress={() => void post()}>{say('post')}</Button>
        {busy ? <span className="cap" role="status">{say('waitForFiles')}</span> : null}
      </div>
    </div>
  );
}
