import i18next from 'i18next';
import { createContext, useContext } from 'react';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../ui';
import * as organisations from '../features/organisations/words';
import * as people from '../features/people/words';
import * as app from './app-words';
import * as events from './event-words';

const zh = { app: app.zh, people: people.zh, organisations: organisations.zh, events: events.zh };
const en: { [N in keyof typeof zh]: Record<keyof (typeof zh)[N], string> } = {
  app: app.en,
  people: people.en,
  organisations: organisations.en,
  events: events.en,
};

export type Namespace = keyof typeof zh;

void i18next.use(initReactI18next).init({
  resources: { zh, en },
  lng: 'zh',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

export const LanguageContext = createContext<Language>('zh');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of one feature in the page's language; unknown keys do not compile. */
export function useWords<N extends Namespace>(namespace: N): (key: keyof (typeof zh)[N] & string, facts?: Record<string, unknown>) => string {
  const language = useLanguage();
  const translate = i18next.getFixedT(language, namespace) as (key: string, facts?: Record<string, unknown>) => string;
  return (key, facts) => translate(key, facts);
}

/** Whether a namespace has words for a key that came from the server. */
export function hasWords(namespace: Namespace, key: string): boolean {
  return key in zh[namespace];
}
