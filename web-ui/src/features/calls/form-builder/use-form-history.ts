import { useState } from 'react';
import type { Form } from '../model';

const MOST = 100;

/** Edits of one form, each to be undone; edits of the same `key` in a row, such as the strokes of one label, are undone at once. */
export function useFormHistory(form: Form, onChange: (form: Form) => void) {
  const [past, setPast] = useState<{ form: Form; key: string }[]>([]);
  const change = (next: Form, key = '') => {
    if (next.schema === form.schema && next.layout === form.layout) return;
    setPast((before) => (key !== '' && before.at(-1)?.key === key ? before : [...before.slice(1 - MOST), { form, key }]));
    onChange(next);
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    onChange(last.form);
  };
  return { change, undo, mayUndo: past.length > 0 };
}
