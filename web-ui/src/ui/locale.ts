import type { Language } from '../i18n/text';

/** The language as Intl and the lang attribute want it. */
export const localeOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-US');
