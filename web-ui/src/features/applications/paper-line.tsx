import { useState, type ReactNode } from 'react';
import { saveAs } from '../../api';
import { useLanguage } from '../../i18n';
import { Button, fileSize, HashMark } from '../../ui';
import { kindOf, ViewDocument } from '../documents';
import { base, type Paper } from './model';
import { useApplicationWords } from './use-words';

/** A paper with its name, kind, size and hash, to be saved by whoever may read the application. */
export function PaperLine({ application, at = `${base}/${application}/papers`, paper, action }: { application: string; at?: string; paper: Paper; action?: ReactNode }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const [failed, setFailed] = useState<Error | null>(null);
  const name = paper.name ?? words('erasedPaper');
  const save = async () => {
    setFailed(null);
    try {
      await saveAs(`${at}/${paper.sha256}`, name);
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <li className="paper">
      <span className="name">{name}</span>
      <span className="cap">{`${kindOf(paper.mediaType)} · ${fileSize(paper.size, language)}`}</span>
      <span title={paper.sha256}><HashMark hash={paper.sha256} /></span>
      <span className="acts">
        <ViewDocument at={`${at}/${paper.sha256}`} name={name} mediaType={paper.mediaType} size={paper.size} />
        <Button small label={words('downloadOf', { name })} onPress={() => void save()}>{words('download')}</Button>
        {action}
      </span>
      {failed ? <p className="error" role="alert">{failed.message}</p> : null}
    </li>
  );
}
