import { useLanguage, useWords } from '../../i18n';
import { Button, fileSize } from '../../ui';
import type { Progress } from './send-in-pieces';
import * as documentWords from './words';

/** A file on its way: how far it is, whether it waits for the line, and how to stop it. */
export function SendingLine({ name, size, progress, onStop }: { name: string; size: number; progress: Progress; onStop: () => void }) {
  const words = useWords(documentWords);
  const language = useLanguage();
  return (
    <div className="cap">
      <span role="status">{words('uploading', { name })}</span>{' '}
      <progress aria-label={words('uploading', { name })} value={progress.sent} max={size} />{' '}
      <span>{words('sentOf', { sent: fileSize(Math.min(progress.sent, size), language), size: fileSize(size, language) })}</span>{' '}
      <Button small label={words('stopSendingOf', { name })} onPress={onStop}>{words('stopSending')}</Button>
      <div role="status">
        {progress.waiting ? words('waitingForLine') : progress.from > 0 ? words('wentOn', { from: fileSize(progress.from, language) }) : null}
      </div>
    </div>
  );
}
