import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n';
import { Icon } from './icon';

const PAUSE = 350;

/** Searches as one pauses or presses Enter; never in the middle of composing a Chinese word. */
export function SearchBox({ text, label, hint, onSearch }: { text: string; label: string; hint: string; onSearch: (text: string) => void }) {
  const words = useWords('ui');
  const [written, setWritten] = useState(text);
  const [searched, setSearched] = useState(text);
  const [composing, setComposing] = useState(false);
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(written);
  };
  return (
    <form role="search" onSubmit={submit}>
      <div className="search">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          aria-label={label}
          placeholder={hint}
          maxLength={200}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        {written ? (
          <button type="button" aria-label={words('clear')} onClick={() => { setWritten(''); search(''); }}>
            <Icon name="cross" />
          </button>
        ) : null}
      </div>
    </form>
  );
}
