import { createContext, useContext, useMemo } from 'react';
import type { Language } from './text';
import * as ui from './ui-words';
import * as app from './app-words';
import { say, type Say, type Words } from './say';

export type { EnglishOf, Facts, Key, Say } from './say';

/** What every page says; a feature's own words come with its pages. */
const shared = { app, ui };

export type { app };

type Shared = typeof shared;

export const LanguageContext = createContext<Language>('zh');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of a file `words.ts` (pass `import * as words from './words'`), or those of every page, in the reader's language. */
export function useWords<N extends keyof Shared>(words: N): Say<Shared[N]['zh']>;
export function useWords<Zh extends Record<string, string>>(words: Words<Zh>): Say<Zh>;
export function useWords(words: keyof Shared | Words<Record<string, string>>): Say<Record<string, string>> {
  const language = useLanguage();
  const chosen: Words<Record<string, string>> = typeof words === 'string' ? shared[words] : words;
  return useMemo(() => (key, facts) => say(chosen[language], language, key, facts), [chosen, language]);
}

/** Whether there are words for a key that came from the server. */
export function hasWords<Zh extends Record<string, string>>(words: Words<Zh>, key: string): key is keyof Zh & string {
  return Object.hasOwn(words.zh, key);
}
