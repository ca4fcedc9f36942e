export type Language = 'zh' | 'en';

/** A text that people wrote in one language or both. */
export type Text = { zh?: string | null | undefined; en?: string | null | undefined; original?: string | undefined; machine?: boolean | undefined };

/** The text in the wanted language, else in the other; `other` says that it is the other. */
export function worded(text: Text | null | undefined, language: Language): { words: string; other: boolean } {
  const first = language === 'zh' ? text?.zh : text?.en;
  const second = language === 'zh' ? text?.en : text?.zh;
  return first ? { words: first, other: false } : { words: second ?? '', other: Boolean(second) };
}

/** Whether what is read in this language is a machine's draft that nobody has confirmed. Nobody's own words are. */
export function isMachineDraft(text: Text | null | undefined, language: Language): boolean {
  return Boolean(text?.machine) && text?.original !== undefined && text.original !== language.toUpperCase() && Boolean(text[language]?.trim());
}

export function said(text: Text | null | undefined, language: Language): string {
  return worded(text, language).words;
}

/** Length as people count it: a Chinese character is one, so is a letter. */
export function length(text: string): number {
  return [...text].length;
}
