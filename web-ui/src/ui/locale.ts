import type { Language } from './words';

/** The language as Intl and the lang attribute want it. */
export const localeOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-US');
