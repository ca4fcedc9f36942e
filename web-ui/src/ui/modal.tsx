import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

/** The browser's own modal dialog: Escape and a click beside it close it; the focus stays inside and returns. */
export function Modal(props: { className: string; labelledBy: string; isOpen: boolean; onClose: () => void; children: ReactNode }) {
  const { isOpen, onClose } = props;
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (isOpen && dialog?.open === false) dialog.showModal();
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);
  return (
    <dialog
      ref={element}
      className={props.className}
      aria-labelledby={props.labelledBy}
      onClose={() => {
        if (isOpen) onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      {isOpen ? props.children : null}
    </dialog>
  );
}
