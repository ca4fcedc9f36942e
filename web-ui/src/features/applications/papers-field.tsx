import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from 'react';
import { Problem, send } from '../../api';
import { useLanguage } from '../../i18n';
import { Button, Choices, fileSize, Icon, said } from '../../ui';
import { kindOf, listed, SendingLine, type Progress } from '../documents';
import type { Question, Schema } from './form';
import { base, type Paper } from './model';
import { PaperLine } from './paper-line';
import { sendPaper } from './send-paper';
import { useApplicationWords } from './use-words';

/** As the server's: 100 MB in units of 1,000,000 bytes. */
const MEGABYTE = 1_000_000;
const LARGEST = 100 * MEGABYTE;

/** What says that the line, or another request, was in the way, and not the file. */
const IN_THE_WAY = new Set([0, 423]);

type Sending = Progress & { name: string; size: number; stop: AbortController };

type Props = {
  application: string;
  /** Who writes: what is under way is kept for them. */
  person: string;
  question: Question;
  schema: Schema;
  hashes: string[];
  papers: Paper[];
  error: string | undefined;
  onAdded: (paper: Paper) => void;
  onRemoved: (sha256: string) => void;
};

/** Files for one question: chosen or dropped, sent at once, each with its kind and hash as the server found them. */
export function PapersField({ application, person, question, schema, hashes, papers, error, onAdded, onRemoved }: Props) {
  const words = useApplicationWords();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [lost, setLost] = useState<File[]>([]);
  const [refused, setRefused] = useState<string[]>([]);
  const most = schema.maxItems ?? 1;
  const largest = question.megabytes === undefined ? LARGEST : Math.min(LARGEST, question.megabytes * MEGABYTE);
  const label = said(question.label, language);
  const kept = papers.filter((paper) => paper.question === question.name && hashes.includes(paper.sha256));

  const whyNot = (file: File, place: number): string | null => {
    if (file.size === 0) return words('paperEmpty', { name: file.name });
    if (file.size > largest) return words('paperTooLarge', { name: file.name, size: fileSize(file.size, language), most: fileSize(largest, language) });
    return place >= most ? words('paperTooMany', { count: most }) : null;
  };
  const take = async (files: File[]) => {
    const broken: File[] = [];
    const complaints: string[] = [];
    let place = hashes.length;
    setRefused([]);
    setLost([]);
    for (const file of files) {
      const complaint = whyNot(file, place);
      if (complaint !== null) {
        complaints.push(complaint);
        continue;
      }
      const stop = new AbortController();
      const travelling = { name: file.name, size: file.size, stop };
      setSending({ ...travelling, sent: 0, from: 0, waiting: false });
      try {
        const onProgress = (progress: Progress) => setSending({ ...travelling, ...progress });
        onAdded(await sendPaper({ application, question: question.name, person, file, signal: stop.signal, onProgress }));
        place += 1;
      } catch (failure) {
        if (stop.signal.aborted) continue;
        if (failure instanceof Problem && IN_THE_WAY.has(failure.status)) broken.push(file);
        else complaints.push(failure instanceof Error ? failure.message : String(failure));
      }
    }
    setSending(null);
    setRefused(complaints);
    setLost(broken);
  };
  const goOn = useEffectEvent(() => {
    if (lost.length > 0 && sending === null) void take(lost);
  });
  useEffect(() => {
    const back = () => goOn();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);
  const remove = async (paper: Paper) => {
    setRefused([]);
    onRemoved(paper.sha256);
    try {
      await send(`${base}/${application}/papers/${encodeURIComponent(question.name)}/${paper.sha256}`, { method: 'DELETE' });
    } catch (failure) {
      setRefused([failure instanceof Error ? failure.message : String(failure)]);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (sending === null) void take([...event.dataTransfer.files]);
  };
  const kinds = listed((question.accept ?? []).map(kindOf), language);
  return (
    <Choices legend={label} hint={said(question.hint, language)} error={error}>
      <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <input
          ref={input}
          className="sr"
          type="file"
          name={question.name}
          tabIndex={-1}
          aria-hidden="true"
          accept={(question.accept ?? []).join(',')}
          multiple={most > 1}
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button small label={words('chooseFileFor', { question: label })} isPending={sending !== null} onPress={() => input.current?.click()}>
          {words('chooseFile')}
        </Button>
        <span className="cap">{words('paperLimits', { kinds, most: fileSize(largest, language), count: most })}</span>
      </div>
      {sending ? (
        <SendingLine name={sending.name} size={sending.size} progress={sending} onStop={() => sending.stop.abort()} />
      ) : null}
      {lost.length > 0 ? (
        <div className="complaint" role="alert">
          <Icon name="warn" /> {words('paperLost', { names: listed(lost.map((file) => `“${file.name}”`), language) })}{' '}
          <Button small onPress={() => void take(lost)}>{words('sendAgain')}</Button>
        </div>
      ) : null}
      <div aria-live="polite">
        {refused.map((complaint) => <p key={complaint} className="complaint"><Icon name="warn" /> {complaint}</p>)}
      </div>
      <ul className="papers">
        {kept.map((paper) => (
          <PaperLine
            key={paper.sha256}
            application={application}
            paper={paper}
            action={<Button small label={words('removePaperOf', { name: paper.name ?? '' })} onPress={() => void remove(paper)}>{words('removePaper')}</Button>}
          />
        ))}
      </ul>
    </Choices>
  );
}
