import { useEffect } from 'react';

export type Keys = { move: (by: 1 | -1) => void; score: (level: number) => void; step: (by: 1 | -1) => void; comment: () => void };

const LEVELS = /^[1-5]$/;

/** Where characters are text, or a question lies over the page, keys are not commands. */
function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, dialog, [role=menu]') !== null;
}

/** Scoring without the mouse. Off while `on` is false: single keys must be possible to turn off (WCAG 2.1.4). */
export function useKeys(on: boolean, keys: Keys) {
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesText(event.target)) return;
      const key = event.key.toLowerCase();
      if (LEVELS.test(key)) keys.score(Number(key));
      else if (key === 'j') keys.move(1);
      else if (key === 'k') keys.move(-1);
      else if (key === 'arrowright') keys.step(1);
      else if (key === 'arrowleft') keys.step(-1);
      else if (key === 'c') keys.comment();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
}
