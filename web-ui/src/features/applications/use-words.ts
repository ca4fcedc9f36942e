import i18next from 'i18next';
import { useLanguage } from '../../i18n';
import { en, zh } from './words';

// These words come with the feature's pages, not with the shell.
i18next.addResourceBundle('zh', 'applications', zh);
i18next.addResourceBundle('en', 'applications', en);

export type Key = keyof typeof zh;
export type Words = (key: Key, facts?: Record<string, unknown>) => string;

export function useApplicationWords(): Words {
  const translate = i18next.getFixedT(useLanguage(), 'applications') as Words;
  return (key, facts) => translate(key, facts);
}

export function isKey(key: string): key is Key {
  return key in zh;
}
