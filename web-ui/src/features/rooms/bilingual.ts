import type { Language, Text } from '../../ui';

/** What was typed in both languages, as the API takes it; an empty one is none. */
export function bilingual(zh: string, en: string, language: Language): Text {
  return { zh: zh.trim() || null, en: en.trim() || null, original: zh.trim() === '' ? 'EN' : en.trim() === '' ? 'ZH' : language === 'zh' ? 'ZH' : 'EN', machine: false };
}
