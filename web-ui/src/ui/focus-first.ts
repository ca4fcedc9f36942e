/** Puts the focus on the first control within, where what had it has gone from the page. May be given as a `ref`: then when it appears. */
export function focusFirst(within: HTMLElement | null) {
  within?.querySelector<HTMLElement>('input, select, textarea, button, a[href]')?.focus();
}
