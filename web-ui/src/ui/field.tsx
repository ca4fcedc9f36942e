import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '../i18n';
import { length } from '../i18n/text';
import { Icon } from './icon';

/** What every field takes. `optional` says so beside the label; `error` is said in a line kept free for it. */
export type FieldProps = {
  label: string;
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  optional?: boolean;
  isDisabled?: boolean;
};

/** A label, a control, a hint and a line kept free for the error, so that nothing jumps under the pointer. */
export function Frame(props: FieldProps & { id: string; counter?: string | undefined; children: ReactNode }) {
  const words = useWords('ui');
  return (
    <div className="field">
      <label htmlFor={props.id}>
        {props.label}
        {props.optional ? <span className="optional"> {words('optional')}</span> : null}
      </label>
      {props.hint || props.counter ? (
        <div className="hint" id={`${props.id}-hint`}>
          <span>{props.hint}</span>
          <span>{props.counter}</span>
        </div>
      ) : null}
      {props.children}
      <FieldError id={`${props.id}-error`} error={props.error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return (
    <div className="error" id={id} aria-live="polite">
      {error ? (
        <>
          <Icon name="warn" />
          {error}
        </>
      ) : null}
    </div>
  );
}

export function described(id: string, props: FieldProps) {
  return {
    id,
    name: props.name,
    required: props.required ?? false,
    disabled: props.isDisabled ?? false,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': `${props.hint ? `${id}-hint ` : ''}${id}-error`,
  };
}

const counted = (value: string, longest: number | undefined) => (longest ? `${length(value)} / ${longest}` : undefined);

export function TextField(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    onBlur?: () => void;
    type?: 'text' | 'email' | 'password' | 'url' | 'number' | 'search' | 'tel' | 'datetime-local';
    autoComplete?: string;
    longest?: number;
    inputMode?: 'numeric' | 'decimal' | 'text';
    placeholder?: string;
  },
) {
  const id = useId();
  return (
    <Frame {...props} id={id} counter={counted(props.value, props.longest)}>
      <input
        {...described(id, props)}
        className="input"
        type={props.type ?? 'text'}
        value={props.value}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        placeholder={props.placeholder}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    </Frame>
  );
}

export function TextArea(props: FieldProps & { value: string; onChange: (value: string) => void; onBlur?: () => void; longest?: number; rows?: number }) {
  const id = useId();
  return (
    <Frame {...props} id={id} counter={counted(props.value, props.longest)}>
      <textarea
        {...described(id, props)}
        className="input"
        rows={props.rows ?? 4}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    </Frame>
  );
}

export type Option = { value: string; label: string };

export function SelectField(props: FieldProps & { value: string; onChange: (value: string) => void; options: Option[]; placeholder?: string }) {
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

export function Choice(props: { kind: 'checkbox' | 'radio'; name: string; label: ReactNode; checked: boolean; onChange: (checked: boolean) => void; isDisabled?: boolean }) {
  return (
    <label className="choice">
      <input type={props.kind} name={props.name} checked={props.checked} disabled={props.isDisabled ?? false} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  );
}

/** Several choices under one legend. */
export function Choices(props: { legend: ReactNode; children: ReactNode; hint?: ReactNode; error?: string | undefined }) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={`${id}-error`}>
      <legend>{props.legend}</legend>
      {props.hint ? <div className="hint">{props.hint}</div> : null}
      {props.children}
      <FieldError id={`${id}-error`} error={props.error} />
    </fieldset>
  );
}
