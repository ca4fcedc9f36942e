import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '../i18n';
import { Icon } from './icon';
import { Modal } from './modal';

/** A panel at the right of a wide screen, a sheet from below on a phone. */
export function Sheet(props: { title: ReactNode; isOpen: boolean; onClose: () => void; children: ReactNode; footer?: ReactNode }) {
  const heading = useId();
  const words = useWords('ui');
  return (
    <Modal className="sheet" labelledBy={heading} isOpen={props.isOpen} onClose={props.onClose}>
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
    </Modal>
  );
}
