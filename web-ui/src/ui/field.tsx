import type { ReactNode } from 'react';
import { useId } from 'react';
import { Icon } from './icon';
import { length } from './words';

type Common = { label: string; hint?: string | undefined; error?: string | undefined; name: string; required?: boolean };

/** A label, a control, a hint and a line kept free for the error, so that nothing jumps under the pointer. */
function Frame(props: Common & { id: string; counter?: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.hint || props.counter ? (
        <div className="hint" id={`${props.id}-hint`}>
          <span>{props.hint}</span>
          <span>{props.counter}</span>
        </div>
      ) : null}
      {props.children}
      <div className="error" id={`${props.id}-error`} aria-live="polite">
        {props.error ? (
          <>
            <Icon name="warn" />
            {props.error}
          </>
        ) : null}
      </div>
    </div>
  );
}

function described(id: string, props: Common) {
  return {
    id,
    name: props.name,
    required: props.required ?? false,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': `${props.hint ? `${id}-hint ` : ''}${id}-error`,
  };
}

export function TextField(
  props: Common & {
    value: string;
    onChange: (value: string) => void;
    onBlur?: () => void;
    type?: 'text' | 'email' | 'password' | 'url' | 'number';
    autoComplete?: string;
    longest?: number;
    inputMode?: 'numeric' | 'decimal' | 'text';
  },
) {
  const id = useId();
  return (
    <Frame {...props} id={id} {...(props.longest ? { counter: `${length(props.value)} / ${props.longest}` } : {})}>
      <input
        {...described(id, props)}
        className="input"
        type={props.type ?? 'text'}
        value={props.value}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    </Frame>
  );
}

export function TextArea(props: Common & { value: string; onChange: (value: string) => void; longest?: number; rows?: number }) {
  const id = useId();
  return (
    <Frame {...props} id={id} {...(props.longest ? { counter: `${length(props.value)} / ${props.longest}` } : {})}>
      <textarea
        {...described(id, props)}
        className="input"
        rows={props.rows ?? 4}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Frame>
  );
}

export type Option = { value: string; label: string };

export function SelectField(props: Common & { value: string; onChange: (value: string) => void; options: Option[]; placeholder?: string }) {
  const id = useId();
  return (
    <Frame {...props} id={id}>
      <select {...described(id, props)} className="input" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.placeholder === undefined ? null : <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>{option.label}</option>
        ))}
      </select>
    </Frame>
  );
}

export function Choice(props: { kind: 'checkbox' | 'radio'; name: string; label: ReactNode; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="choice">
      <input type={props.kind} name={props.name} checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  );
}

export function Choices(props: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="field">
      <legend>{props.legend}</legend>
      {props.children}
    </fieldset>
  );
}
