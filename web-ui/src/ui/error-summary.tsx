import { useEffect, useRef } from 'react';
import { useWords } from '../i18n';

export type Mistake = { name: string; label: string; message: string };

/** The field of this name: a control, or what can take the focus in a group that bears the name. */
function goTo(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"] [tabindex="0"], [name="${CSS.escape(name)}"]:not([type="hidden"])`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** All mistakes at once, above the form and in its order, each leading to its field. Takes the focus when it appears: give it a new key each time. */
export function ErrorSummary({ mistakes }: { mistakes: Mistake[] }) {
  const words = useWords('ui');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="summary" role="alert" tabIndex={-1}>
      <h2>{words('mistakes', { count: mistakes.length })}</h2>
      <ul>
        {mistakes.map(({ name, label, message }) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(name);
              }}
            >
              {label}
            </a>{' '}
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
