import type { Language } from './text';

type Base<K> = K extends `${infer B}_other` ? B : K;

/** The English of a set of Chinese words: the same keys, and `x_one` beside each `x_other`. */
export type EnglishOf<Zh> = { [K in keyof Zh]: string } & {
  [K in keyof Zh & string as K extends `${infer B}_other` ? `${B}_one` : never]: string;
};

/** What a file of words exports. */
export type Words<Zh> = { zh: Zh; en: { [K in keyof Zh]: string } };

/** What may be said of a set of words: its keys, and `x` for an `x_other`. */
export type Key<Zh> = Base<keyof Zh & string>;

/** Says a key; `{{name}}` stands for a fact, and `count` chooses between x_one and x_other. Unknown keys do not compile. */
export type Say<Zh> = (key: Key<Zh>, facts?: Facts) => string;

export type Facts = Record<string, unknown>;

const plurals = { zh: new Intl.PluralRules('zh-CN'), en: new Intl.PluralRules('en') };

/** The sentence of a key in one language. A key without a sentence is a fault of the page, not of its reader: it says itself. */
export function say(words: Record<string, string>, language: Language, key: string, facts: Facts = {}): string {
  const number = typeof facts.count === 'number' ? plurals[language].select(facts.count) : 'other';
  const sentence = words[`${key}_${number}`] ?? words[`${key}_other`] ?? words[key] ?? key;
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));
}
