import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

export type ButtonKind = 'plain' | 'primary' | 'sealed' | 'text';

/** While pending it takes no second press, and keeps the focus. React Aria's own pending state announces an image without a name. */
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
  const { children, kind = 'plain', small = false, type = 'button', label, onPress, ...rest } = props;
  return (
    <AriaButton
      type={type}
      className={`btn ${kind === 'plain' ? '' : kind} ${small ? 'small' : ''}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(onPress === undefined || rest.isPending ? {} : { onPress })}
      isDisabled={rest.isDisabled ?? false}
      data-busy={rest.isPending ? true : undefined}
    >
      {children}
    </AriaButton>
  );
}
