import { useState } from 'react';
import { serverNow } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Avatar, Button, Dialog, shortMoment, State, Tag, TextArea } from '../../ui';
import { FileLine } from './file-line';
import { LONGEST_MESSAGE, type Message } from './model';
import { useTableCommand } from './use-table-command';
import * as words from './words';

type Props = {
  application: string;
  message: Message;
  name: string;
  organisation: string;
  names: Record<string, string>;
  person: string;
  isNew: boolean;
  /** Whether its reader may write at this table. */
  mayWrite: boolean;
};

/** A message: who, for whom, when, in which words, with which files; its own author may change it for a while. */
export function MessageLine({ application, message, name, organisation, names, person, isNew, mayWrite }: Props) {
  const say = useWords(words);
  const language = useLanguage();
  const mentioned = message.mentions.includes(person);
  const others = message.mentions.filter((each) => each !== person).map((each) => names[each] ?? say('somebody'));
  const changeable = mayWrite && message.by === person && message.withdrawnAt === null && new Date(message.changeableUntil) > serverNow();
  return (
    <li className={`said ${message.side === 'AUTHORITY' ? 'authority' : ''}`}>
      <Avatar name={name} />
      <div className="said-what">
        <p className="said-who">
          <b>{name}</b> <span className="cap">{organisation} · <time dateTime={message.at}>{shortMoment(message.at, language)}</time>{message.correctedAt && !message.withdrawnAt ? ` · ${say('corrected')}` : ''}</span>
          {isNew ? <Tag kind="pine">{say('newMessage')}</Tag> : null}
          {mentioned ? <Tag kind="amber">{say('mentionsYou')}</Tag> : null}
        </p>
        {message.withdrawnAt ? <p className="quiet">{say('withdrawn')}</p> : message.words === null ? <p className="quiet">{say('erased')}</p> : <p className="said-words">{message.words}</p>}
        {others.length > 0 ? <p className="cap">{say('mentions', { names: others.join(language === 'zh' ? '、' : ', ') })}</p> : null}
        {message.enclosures.length > 0 ? <ul>{message.enclosures.map((file) => <FileLine key={file.sha256} application={application} file={file} />)}</ul> : null}
        {changeable ? <Change application={application} message={message} /> : null}
      </div>
    </li>
  );
}

function Change({ application, message }: { application: string; message: Message }) {
  const say = useWords(words);
  const app = useWords('app');
  const [doing, setDoing] = useState<'correct' | 'withdraw' | null>(null);
  const [text, setText] = useState(message.words ?? '');
  const command = useTableCommand(application, () => setDoing(null));
  const path = `/messages/${message.id}`;
  const start = (message.words ?? '').slice(0, 24);
  const failed = command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null;
  return (
    <>
      <div className="said-acts">
        <Button kind="text" small label={say('correctOf', { words: start })} onPress={() => { setText(message.words ?? ''); setDoing('correct'); }}>{say('correct')}</Button>
        <Button kind="text" small label={say('withdrawOf', { words: start })} onPress={() => setDoing('withdraw')}>{say('withdraw')}</Button>
      </div>
      <Dialog title={say('correctTitle')} isOpen={doing === 'correct'} onClose={() => setDoing(null)}>
        <TextArea name="words" label={say('yourWords')} longest={LONGEST_MESSAGE} rows={6} value={text} onChange={setText} />
        {failed}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} isDisabled={text.trim() === ''} onPress={() => command.mutate({ path, method: 'PUT', body: { words: text, mentions: message.mentions } })}>{say('save')}</Button>
          <Button onPress={() => setDoing(null)}>{app('cancel')}</Button>
        </div>
      </Dialog>
      <Dialog title={say('withdrawTitle')} isOpen={doing === 'withdraw'} onClose={() => setDoing(null)}>
        <p>{say('withdrawLead')}</p>
        {failed}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path, method: 'DELETE' })}>{say('withdraw')}</Button>
          <Button onPress={() => setDoing(null)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
