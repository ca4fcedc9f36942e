import type { Language, Text } from '../../ui';

/** A text while it is typed. It keeps in which language it was first written, and that a machine drafted the other. */
export type WrittenText = { zh: string; en: string; original?: string | undefined; machine?: boolean | undefined };

export function written(text: Text): WrittenText {
  const { original, machine } = text;
  return { zh: text.zh ?? '', en: text.en ?? '', ...(original ? { original } : {}), ...(machine ? { machine } : {}) };
}

/** The same with one language typed anew: whoever changes a machine's draft has made it their own. */
export function retyped<T extends Text>(text: T, language: Language, typed: string): T {
  const drafted = text.machine && text.original !== undefined && text.original !== language.toUpperCase();
  return { ...text, [language]: typed, ...(drafted ? { machine: false } : {}) };
}

/** As the server takes it. It was first written in the language it says, as long as that still stands; a machine's draft is one only beside its original. */
export function textOf(text: WrittenText) {
  const [zh, en] = [text.zh.trim() || null, text.en.trim() || null];
  const said = text.original === 'EN' ? en : zh;
  const original = text.original && said ? text.original : zh ? 'ZH' : 'EN';
  return { zh, en, original, machine: Boolean(text.machine) && original === text.original && zh !== null && en !== null };
}
