import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button, State } from '../../ui';

/** A short form: what it says when it fails is the server's own sentence, above its button. */
export function AccountForm(props: { children: ReactNode; submit: string; onSubmit: () => Promise<void>; foot?: ReactNode }) {
  const words = useWords('app');
  const [failed, setFailed] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailed(null);
    try {
      await props.onSubmit();
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="narrow" onSubmit={(event) => void submit(event)} noValidate>
      {props.children}
      {failed ? <State title={words('errorTitle')} role="alert">{failed.message}</State> : null}
      <div className="form-acts">
        <Button type="submit" kind="primary" isPending={busy}>{props.submit}</Button>
        {props.foot}
      </div>
    </form>
  );
}
