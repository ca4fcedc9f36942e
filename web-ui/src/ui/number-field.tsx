import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useLanguage, useWords } from '../i18n';
import { decimalTyped } from './decimal';
import { described, Frame, type FieldProps } from './field';
import { localeOf } from './locale';
import { money, type Money } from './money';

type Typed = FieldProps & { decimal: string | null; onDecimal: (decimal: string | null) => void; written: (decimal: string) => string; unit?: ReactNode };

/** What is typed stays as typed until one leaves the field; then it is written as a number is. What is no number is said so. */
function DecimalField({ decimal, onDecimal, written, unit, ...props }: Typed) {
  const id = useId();
  const words = useWords('ui');
  const [typing, setTyping] = useState<string | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const text = typing ?? (decimal === null ? (unread ?? '') : written(decimal));
  const wrong = typing === null && decimal === null && unread !== null;
  const shown = { ...props, error: wrong ? words('notANumber') : props.error };
  return (
    <Frame {...shown} id={id}>
      <div className="input with-unit">
        <input
          {...described(id, shown)}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setTyping(event.target.value);
            onDecimal(decimalTyped(event.target.value));
          }}
          onBlur={() => {
            setUnread(typing !== null && typing.trim() !== '' && decimalTyped(typing) === null ? typing : null);
            setTyping(null);
          }}
        />
        {unit ? <span className="unit">{unit}</span> : null}
      </div>
    </Frame>
  );
}

/** A number in the reader's notation; empty is null. `unit` is said after it: 人, %, m². */
export function NumberField({ value, onChange, unit, ...props }: FieldProps & { value: number | null; onChange: (value: number | null) => void; unit?: ReactNode }) {
  const language = useLanguage();
  return (
    <DecimalField
      {...props}
      unit={unit}
      decimal={value === null ? null : String(value)}
      onDecimal={(decimal) => onChange(decimal === null ? null : Number(decimal))}
      written={(decimal) => new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 20 }).format(decimal as Intl.StringNumericLiteral)}
    />
  );
}

const cents = (decimal: string) => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.slice(0, 2).padEnd(2, '0')}`;
};

/** A sum in major units, exact to the cent, said again at a glance beside it; empty is null. */
export function MoneyField({ value, onChange, currency = 'CNY', ...props }: FieldProps & { value: Money | null; onChange: (value: Money | null) => void; currency?: string }) {
  const language = useLanguage();
  const sign = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0).find(({ type }) => type === 'currency');
  return (
    <DecimalField
      {...props}
      unit={value ? money(value, language) : sign?.value}
      decimal={value?.amount ?? null}
      onDecimal={(decimal) => onChange(decimal === null ? null : { amount: cents(decimal), currency })}
      written={(decimal) => new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: decimal.endsWith('.00') ? 0 : 2, maximumFractionDigits: decimal.endsWith('.00') ? 0 : 2 }).format(decimal as Intl.StringNumericLiteral)}
    />
  );
}
