import type { FormEvent, KeyboardEvent } from 'react';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../i18n';
import { Icon } from './icon';

const PAUSE = 350;
const LETTERS_PAUSE = 120;

/** One thing that may be meant, and what kind of thing it is. */
export type Suggested = { id: string; title: string; note: string };

type Suggesting = { suggested: Suggested[]; label: string; onType: (text: string) => void; onChoose: (id: string) => void };

/**
 * Searches as one pauses or presses Enter; never in the middle of composing a Chinese word. With `suggesting` it also says what
 * may be meant (a combobox as WAI-ARIA has it): arrows walk through it, Enter takes one, Escape closes it.
 */
export function SearchBox({ text, label, hint, onSearch, suggesting }: { text: string; label: string; hint: string; onSearch: (text: string) => void; suggesting?: Suggesting }) {
  const words = useWords('ui');
  const list = useId();
  const [written, setWritten] = useState(text);
  const [searched, setSearched] = useState(text);
  const [composing, setComposing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  if (text !== searched) {
    setSearched(text);
    setWritten(text);
  }
  const search = (wanted: string) => {
    setSearched(wanted);
    onSearch(wanted);
  };
  useEffect(() => {
    if (composing || written === searched) return;
    const timer = setTimeout(() => search(written), PAUSE);
    return () => clearTimeout(timer);
  });
  const ask = suggesting?.onType;
  useEffect(() => {
    if (composing || !isOpen) return;
    const timer = setTimeout(() => ask?.(written), LETTERS_PAUSE);
    return () => clearTimeout(timer);
  }, [written, composing, isOpen, ask]);
  const shown = isOpen && written.trim() !== '' ? (suggesting?.suggested ?? []) : [];
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    close();
    search(written);
  };
  const choose = (id: string) => {
    close();
    setWritten('');
    setSearched('');
    suggesting?.onChoose(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      setAt((now) => (now + step + shown.length + (now < 0 && step < 0 ? 1 : 0)) % shown.length);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && shown[at]) {
      event.preventDefault();
      choose(shown[at].id);
    }
  };
  const combobox = suggesting
    ? ({ role: 'combobox', 'aria-expanded': shown.length > 0, 'aria-controls': list, 'aria-autocomplete': 'list', 'aria-activedescendant': shown[at] ? `${list}-${at}` : undefined } as const)
    : {};
  return (
    <form role="search" onSubmit={submit} onBlur={(event) => (event.currentTarget.contains(event.relatedTarget) ? undefined : close())}>
      <div className="search">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          aria-label={label}
          autoComplete="off"
          placeholder={hint}
          maxLength={200}
          value={written}
          onChange={(event) => {
            setWritten(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={onKeyDown}
          {...combobox}
        />
        {written ? (
          <button type="button" aria-label={words('clear')} onClick={() => { setWritten(''); close(); search(''); }}>
            <Icon name="cross" />
          </button>
        ) : null}
      </div>
      {suggesting ? (
        <ul role="listbox" id={list} aria-label={suggesting.label} className="suggested" hidden={shown.length === 0}>
          {shown.map((one, index) => (
            <li
              key={one.id} id={`${list}-${index}`} role="option" aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()} onClick={() => choose(one.id)}
            >
              <b>{one.title}</b>
              <span className="cap">{one.note}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
