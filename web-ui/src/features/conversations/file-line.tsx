import { useState } from 'react';
import { saveAs } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, fileSize, HashMark } from '../../ui';
import { tableOf, type Enclosure } from './model';
import * as words from './words';

/** A file beside a message, to be saved by whoever sits at the table. */
export function FileLine({ application, file }: { application: string; file: Enclosure }) {
  const say = useWords(words);
  const language = useLanguage();
  const [failed, setFailed] = useState<string | null>(null);
  const name = file.name ?? say('erasedFile');
  const save = async () => {
    setFailed(null);
    try {
      await saveAs(`${tableOf(application)}/documents/${file.sha256}`, name);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <li className="said-file">
      <span className="name">{name}</span>
      <span className="cap">{fileSize(file.size, language)}</span>
      <span title={file.sha256}><HashMark hash={file.sha256} /></span>
      <Button small label={say('downloadOf', { name })} onPress={() => void save()}>{say('download')}</Button>
      {failed ? <p className="error" role="alert">{failed}</p> : null}
    </li>
  );
}
