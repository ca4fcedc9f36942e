import type { Language } from '../i18n/text';
import { localeOf } from './locale';

/** 12.4 MB, in powers of ten, as file managers on phones and the limits in our rules say it. */
export function fileSize(bytes: number, language: Language): string {
  const [amount, unit] = bytes < 1000 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1000, 'KB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: amount < 100 ? 1 : 0 }).format(amount)} ${unit}`;
}

/** 0.305 is 30.5 %. */
export const percent = (part: number, language: Language) =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(part);

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** 字数 as word processors count it: a Chinese character is one, and so is a word or number of any other script. */
export function countWords(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  return han + (text.replace(HAN, ' ').match(WORD)?.length ?? 0);
}
