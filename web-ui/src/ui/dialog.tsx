import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/** A question over the page; a sheet from below on a phone. */
export function Dialog(props: { title: string; isOpen: boolean; onClose: () => void; children: ReactNode }) {
  return (
    <ModalOverlay className="sheet-back" isOpen={props.isOpen} onOpenChange={(open) => (open ? undefined : props.onClose())} isDismissable>
      <Modal className="dialog">
        <AriaDialog>
          <Heading slot="title">{props.title}</Heading>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
