import type { ReactNode } from 'react';

export type ButtonKind = 'plain' | 'primary' | 'sealed' | 'text';

/** While pending it takes no second press, and keeps the focus. */
export function Button(props: {
  children: ReactNode;
  kind?: ButtonKind;
  small?: boolean;
  type?: 'button' | 'submit';
  isDisabled?: boolean;
  isPending?: boolean;
  onPress?: () => void;
  label?: string;
}) {
  const { children, kind = 'plain', small = false, type = 'button', isDisabled = false, isPending = false, label, onPress } = props;
  return (
    <button
      type={type}
      className={`btn ${kind === 'plain' ? '' : kind} ${small ? 'small' : ''}`}
      aria-label={label}
      aria-busy={isPending || undefined}
      disabled={isDisabled}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
