export type Language = 'zh' | 'en';

/** A text that people wrote in one language or both. */
export type Text = { zh?: string | null | undefined; en?: string | null | undefined };

/** The text in the wanted language, else in the other; `other` says that it is the other. */
export function worded(text: Text | null | undefined, language: Language): { words: string; other: boolean } {
  const first = language === 'zh' ? text?.zh : text?.en;
  const second = language === 'zh' ? text?.en : text?.zh;
  return first ? { words: first, other: false } : { words: second ?? '', other: Boolean(second) };
}

export function said(text: Text | null | undefined, language: Language): string {
  return worded(text, language).words;
}

/** Length as people count it: a Chinese character is one, so is a letter. */
export function length(text: string): number {
  return [...text].length;
}
