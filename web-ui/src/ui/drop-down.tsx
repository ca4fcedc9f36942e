import type { ReactNode } from 'react';
import { useId, useRef } from 'react';

/** A button that opens a small panel under the header, or with `here` in its class under the button itself. The browser closes it on Escape and on a click elsewhere; so does `close`. */
export function DropDown(props: { className?: string; button: ReactNode; label?: string; children: (close: () => void) => ReactNode }) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" className={`btn small ${props.className ?? ''}`} popoverTarget={id} aria-label={props.label}>
        {props.button}
      </button>
      <div ref={panel} id={id} popover="auto" className={`drop-down ${props.className ?? ''}`}>
        {props.children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
