import { useNavigate, useParams } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { useState, type DragEvent, type FormEvent } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, PageTitle, Section, TextArea, Verdict } from '../../ui';
import { VerificationAnswer } from './answer';
import { askedOf, useByNumber, verifyDocument } from './verification';
import * as verifyWords from './verify-words';
import './decisions.css';

const LARGEST = 200_000;

/** Public: is this letter what was sealed, and does it stand? */
export function VerifyPage() {
  const words = useWords(verifyWords);
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const { number } = useParams({ strict: false }) as { number?: string };
  const [input, setInput] = useState(number ?? '');
  const [wrong, setWrong] = useState('');
  const byNumber = useByNumber(number);
  const byDocument = useMutation({ mutationFn: verifyDocument });

  const ask = (text: string) => {
    const asked = askedOf(text);
    setWrong(asked === null ? words('empty') : '');
    if (asked?.kind === 'document') byDocument.mutate(asked.document);
    if (asked?.kind === 'number') {
      byDocument.reset();
      if (asked.number === number) void byNumber.refetch();
      else void navigate({ to: '/$lang/verify/$number', params: { lang: language, number: asked.number } });
    }
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const pdf = file.type === 'application/pdf' || file.name.toLowerCase().endsWith('.pdf');
    if (pdf || file.size > LARGEST) {
      setWrong(words(pdf ? 'pdf' : 'fileTooLarge'));
      return;
    }
    const text = await file.text();
    setInput(text);
    ask(text);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(input);
  };
  const document = byDocument.isIdle ? null : byDocument;
  const verification = document ? document.data : number ? byNumber.data : undefined;
  const pending = document ? document.isPending : number !== undefined && byNumber.isPending;
  const error = document ? document.error : byNumber.error;
  return (
    <>
      <PageTitle title={words('title')}>{words('lead')}</PageTitle>
      <form className="find" onSubmit={submit} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <TextArea name="letter" label={words('field')} hint={words('fieldHint')} value={input} onChange={setInput} rows={1} {...(wrong ? { error: wrong } : {})} />
        <div className="form-acts">
          <Button kind="primary" type="submit" isPending={pending}>{words('check')}</Button>
          <label className="btn open-file">
            <input type="file" className="sr" accept=".jws,.json,.txt,.pdf" onChange={(event) => { void open(event.target.files?.[0]); event.target.value = ''; }} />
            {words('open')}
          </label>
          <span className="cap">{words('openHint')}</span>
        </div>
      </form>
      {pending ? <Loading label={app('loading')} /> : null}
      {error ? <Failure title={app('errorTitle')} error={error} /> : null}
      {verification && !pending ? <VerificationAnswer verification={verification} /> : null}
      <Section title={words('others')} note={words('othersNote')}>
        <div className="others">
          {(['valid', 'altered', 'revoked', 'unknown'] as const)
            .filter((state) => verification?.verdict.toLowerCase() !== state)
            .map((state) => (
              <Verdict key={state} state={state} sentence={words(`other.${state}`)} size="small">{words(`other.${state}Lead`)}</Verdict>
            ))}
        </div>
      </Section>
    </>
  );
}
