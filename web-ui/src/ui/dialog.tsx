import type { ReactNode } from 'react';
import { useId } from 'react';
import { Modal } from './modal';

/** A question over the page; a sheet from below on a phone. `wide` for what is to be looked at. */
export function Dialog(props: { title: string; wide?: boolean; isOpen: boolean; onClose: () => void; children: ReactNode }) {
  const heading = useId();
  return (
    <Modal className={props.wide ? 'dialog wide' : 'dialog'} labelledBy={heading} isOpen={props.isOpen} onClose={props.onClose}>
      <div className="dialog-frame">
        <h2 id={heading}>{props.title}</h2>
        {props.children}
      </div>
    </Modal>
  );
}
