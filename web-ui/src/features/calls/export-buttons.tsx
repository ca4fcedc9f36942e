import { useState } from 'react';
import { saveAs } from '../../api';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import * as screeningWords from './screening-words';

const FORMATS = ['xlsx', 'csv', 'json'] as const;

/** Takes what was handed in to a call away as a file. */
export function ExportButtons({ call, number }: { call: string; number: string }) {
  const words = useWords(screeningWords);
  const [failed, setFailed] = useState<Error | null>(null);
  const save = async (format: (typeof FORMATS)[number]) => {
    setFailed(null);
    try {
      await saveAs(`/api/v1/calls/${call}/applications/export?format=${format}`, `${number}.${format}`);
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <div className="form-acts" role="group" aria-label={words('export')}>
      <span className="cap">{words('export')}</span>
      {FORMATS.map((format) => (
        <Button key={format} small label={words('exportAs', { format: words(`export.${format}`) })} onPress={() => void save(format)}>{words(`export.${format}`)}</Button>
      ))}
      {failed ? <p className="error" role="alert">{failed.message}</p> : null}
    </div>
  );
}
