import type { DragEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { useLanguage, useWords } from '../i18n';
import { Button } from './button';
import { HashMark } from './hash-mark';
import { Icon } from './icon';
import { fileSize } from './sizes';

export type AttachedFile = {
  id: string;
  name: string;
  size: number;
  /** SHA-256, hexadecimal, as the server reckoned it. */
  hash?: string;
  /** From 0 to 1 while it travels. */
  progress?: number;
  /** Why it was not taken. */
  refused?: string;
};

/** Drop files or choose them; each shows its size, its hash, how far it has travelled, or why it was refused. */
export function FileDrop(props: {
  label: string;
  hint?: ReactNode;
  files: AttachedFile[];
  /** Files that passed the limits said here; the server looks again, also at what they really are. */
  onAdd: (files: File[]) => void;
  onRemove?: (id: string) => void;
  /** As for a file input: .pdf,image/png */
  accept?: string;
  maxBytes: number;
  multiple?: boolean;
  isDisabled?: boolean;
}) {
  const { files, maxBytes, multiple = false, isDisabled = false, onRemove } = props;
  const words = useWords('ui');
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const heading = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);

  const refusalOf = (file: File): string[] => {
    if (file.size === 0) return [words('fileEmpty', { name: file.name })];
    if (file.size > maxBytes) return [words('fileTooLarge', { name: file.name, size: fileSize(file.size, language), most: fileSize(maxBytes, language) })];
    return [];
  };
  const take = (chosen: File[]) => {
    const some = multiple ? chosen : chosen.slice(0, 1);
    setRefused(some.flatMap(refusalOf));
    const good = some.filter((file) => refusalOf(file).length === 0);
    if (good.length > 0) props.onAdd(good);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isDisabled) take([...event.dataTransfer.files]);
  };

  return (
    <div className="field" role="group" aria-labelledby={heading}>
      <span id={heading} className="label">{props.label}</span>
      {props.hint ? <div className="hint">{props.hint}</div> : null}
      <div
        className={`file-drop ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <input
          ref={input}
          type="file"
          className="sr"
          tabIndex={-1}
          aria-hidden="true"
          accept={props.accept}
          multiple={multiple}
          disabled={isDisabled}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button small isDisabled={isDisabled} onPress={() => input.current?.click()}><Icon name="up" />{words('chooseFile')}</Button>
        <span className="cap">{words('orDropHere', { most: fileSize(maxBytes, language) })}</span>
      </div>
      <div aria-live="polite">
        {refused.map((said) => <p key={said} className="error"><Icon name="warn" /> {said}</p>)}
      </div>
      {files.length > 0 ? (
        <ul className="rows files">
          {files.map((file) => (
            <li key={file.id}>
              <Icon name="document" />
              <span className="file-name">{file.name}</span>
              <span className="cap">{fileSize(file.size, language)}</span>
              <Travel file={file} />
              {onRemove ? (
                <button type="button" className="icon-button" aria-label={words('removeFile', { name: file.name })} onClick={() => onRemove(file.id)}>
                  <Icon name="cross" />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Travel({ file }: { file: AttachedFile }) {
  const words = useWords('ui');
  if (file.refused) return <span className="error"><Icon name="warn" /> {file.refused}</span>;
  if (file.progress !== undefined && file.progress < 1) return <progress aria-label={words('uploading', { name: file.name })} value={file.progress} />;
  return file.hash ? <HashMark hash={file.hash} /> : null;
}
