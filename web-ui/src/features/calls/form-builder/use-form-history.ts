import { useState } from 'react';
import type { Form } from '../model';

const MOST = 100;

/** Edits of one form, each to be undone and redone; edits of the same `key` in a row, such as the strokes of one label, are one. */
export function useFormHistory(form: Form, onChange: (form: Form) => void) {
  const [past, setPast] = useState<{ form: Form; key: string }[]>([]);
  const [future, setFuture] = useState<Form[]>([]);
  const change = (next: Form, key = '') => {
    if (next.schema === form.schema && next.layout === form.layout) return;
    setPast((before) => (key !== '' && before.at(-1)?.key === key ? before : [...before.slice(1 - MOST), { form, key }]));
    setFuture([]);
    onChange(next);
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    setFuture([...future, form]);
    onChange(last.form);
  };
  const redo = () => {
    const next = future.at(-1);
    if (!next) return;
    setFuture(future.slice(0, -1));
    setPast([...past, { form, key: '' }]);
    onChange(next);
  };
  return { change, undo, redo, mayUndo: past.length > 0, mayRedo: future.length > 0 };
}
