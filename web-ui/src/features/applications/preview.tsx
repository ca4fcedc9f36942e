import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Problem, send } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, State } from '../../ui';
import { AnswersView } from './answers-view';
import { useSignOffs } from './colleagues-model';
import type { DraftSaver, Snapshot } from './draft-saver';
import { base, type Application, type Call, type Paper } from './model';
import { SignOffs } from './sign-offs';
import { useApplicationWords } from './use-words';

type Props = {
  application: Application;
  call: Call;
  saver: DraftSaver;
  draft: Snapshot;
  papers: Paper[];
  maySign: boolean;
  /** Nothing is left to mend. */
  sound: boolean;
  summary: ReactNode;
  onTry: () => void;
  back: ReactNode;
};

/** The whole as its readers will see it, and the one act of handing it in. */
export function Preview({ application, call, saver, draft, papers, maySign, sound, summary, onTry, back }: Props) {
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  // One key for one intention: the same revision asked again after a lost answer is the same submission.
  const intention = useRef({ revision: -1, key: '' });
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const missing = useSignOffs(application.id, draft.revision).data?.missing ?? 0;

  useEffect(() => {
    void saver.flush();
  }, [saver]);

  const ask = () => {
    onTry();
    setFailed(null);
    if (sound) setAsking(true);
  };
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setFailed(null);
    try {
      if (!(await saver.flush())) {
        setFailed(words('submitNotSent'));
        return;
      }
      const { revision } = saver.read();
      if (intention.current.revision !== revision) intention.current = { revision, key: crypto.randomUUID() };
      await send(`${base}/${application.id}/submission`, { method: 'POST', body: { draft: revision }, key: intention.current.key });
      await client.invalidateQueries({ queryKey: ['applications'] });
      // The form is no place to go back to: the page of what was handed in takes its place, whichever leads there first.
      await navigate({ to: '/$lang/applications/$application', params: { lang: language, application: application.id }, replace: true });
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
      if (error instanceof Problem && error.status >= 400 && error.status < 500) intention.current = { revision: -1, key: '' };
      if (error instanceof Problem && error.code === 'draft-changed') await saver.catchUp();
      if (error instanceof Problem && error.code === 'form-changed') await client.invalidateQueries({ queryKey: ['calls', call.id] });
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  return (
    <>
      {summary}
      <p className="quiet">{words('previewLead')}</p>
      <AnswersView application={application.id} form={call.form} answers={draft.answers} papers={papers} />
      <SignOffs application={application.id} revision={draft.revision} maySign={maySign} sound={sound} flush={() => saver.flush()} seen={() => saver.read().revision} />
      {failed ? <State title={app('errorTitle')} role="alert">{failed}</State> : null}
      {sound && maySign && missing === 0 ? <p className="quiet">{words('readyToSubmit')}</p> : null}
      {missing > 0 ? <div className="note amber">{words('submitWaits', { count: missing })}</div> : null}
      {maySign ? null : <div className="note amber">{words('maySign')}</div>}
      <div className="form-acts">
        {back}
        <Button kind="primary" isDisabled={!maySign || (sound && missing > 0)} isPending={busy} onPress={ask}>{words('submit')}</Button>
      </div>
      <Dialog title={words('submitTitle')} isOpen={asking} onClose={() => (busy ? undefined : setAsking(false))}>
        <p>{words('submitLead')}</p>
        <div className="form-acts">
          <Button kind="primary" isPending={busy} onPress={() => void submit()}>{words('submitConfirm')}</Button>
          <Button onPress={() => setAsking(false)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
