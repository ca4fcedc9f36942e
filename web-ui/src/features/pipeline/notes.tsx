import { useRef, useState } from 'react';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, distance, focusFirst, Icon, Section, State, TextArea } from '../../ui';
import { usePipelineCommand, type PursuitAnswer } from './model';
import { usePipelineWords } from './use-words';

/** What members have noted, newest first; each takes back their own. */
export function Notes({ answer }: { answer: PursuitAnswer }) {
  const words = usePipelineWords();
  const app = useWords('app');
  const language = useLanguage();
  const { me } = useSession();
  const [text, setText] = useState('');
  const command = usePipelineCommand();
  const writing = useRef<HTMLDivElement>(null);
  const noted = () => {
    setText('');
    focusFirst(writing.current);
  };
  const { pursuit, notes, names } = answer;
  const path = `pipeline/pursuits/${pursuit.pursuit}/notes`;
  return (
    <Section title={words('notes')} note={words('notesFine')}>
      <div className="add-words" ref={writing}>
        <TextArea name="note" label={words('note')} value={text} onChange={setText} longest={4000} rows={3} />
        <div className="form-acts">
          <Button isPending={command.isPending} isDisabled={text.trim() === ''} onPress={() => command.mutate({ path, body: { words: text } }, { onSuccess: noted })}>{words('addNote')}</Button>
        </div>
      </div>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {notes.length === 0 ? <p className="cap told">{words('noNotes')}</p> : null}
      <ul className="rows">
        {notes.map((note) => (
          <li key={note.note} className="pursuit-note">
            <p className="told">{note.words ?? words('erased')}</p>
            <p className="cap">
              {names[note.by] ?? words('somebody')} · {distance(note.at, language)}
              {me?.person.id === note.by ? <button type="button" className="btn small" aria-label={words('removeNote')} onClick={() => command.mutate({ path: `${path}/${note.note}`, method: 'DELETE' }, { onSuccess: () => focusFirst(writing.current) })}><Icon name="cross" /></button> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
