import { useLanguage, useWords } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { day, money, type Language, type Money } from '../../ui';
import type { Origin } from './vault-model';
import * as vaultWords from './vault-words';

/** Where something that the vault knows is from, and since when. */
export function OriginSaid({ origin }: { origin: Origin }) {
  const words = useWords(vaultWords);
  const language = useLanguage();
  return <>{words(`from.${origin.source}`, { number: origin.number ?? '', day: day(origin.at, language) })}</>;
}

/** A fact's value in a few words; what has rows says how many. */
export function useFactSaid() {
  const words = useWords(vaultWords);
  const language = useLanguage();
  return (value: unknown): string => (Array.isArray(value) ? words('rows', { count: value.length }) : plainly(value, language));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function plainly(value: unknown, language: Language): string {
  if (typeof value === 'object' && value !== null && 'amount' in value) return money(value as Money, language);
  if (typeof value !== 'string') return String(value);
  return DAY.test(value) ? day(`${value}T00:00:00+08:00`, language) : industrySaid(value, language);
}
