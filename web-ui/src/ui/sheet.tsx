import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../i18n';
import { Icon } from './icon';

/** A panel at the right of a wide screen, a sheet from below on a phone. Escape closes it; the focus stays inside and returns. */
export function Sheet(props: { title: ReactNode; isOpen: boolean; onClose: () => void; children: ReactNode; footer?: ReactNode }) {
  const { isOpen } = props;
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const words = useWords('ui');
  useEffect(() => {
    const dialog = element.current;
    if (isOpen && dialog?.open === false) dialog.showModal();
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);
  return (
    <dialog
      ref={element}
      className="sheet"
      aria-labelledby={heading}
      onClose={props.onClose}
      onClick={(event) => {
        if (event.target === element.current) props.onClose();
      }}
    >
      {isOpen ? (
        <div className="sheet-frame">
          <header>
            <h2 id={heading}>{props.title}</h2>
            <button type="button" className="icon-button" onClick={props.onClose} aria-label={words('close')}>
              <Icon name="cross" />
            </button>
          </header>
          <div className="sheet-body">{props.children}</div>
          {props.footer ? <footer>{props.footer}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}
