import { useMemo } from 'react';
import { renderSVG } from 'uqr';
import { useLanguage, useWords } from '../../i18n';
import { day, exactMoney, Letter, said, Tag, type Language } from '../../ui';
import type { SealedLetter } from './verification';
import * as verifyWords from './verify-words';

const DIGITS = '〇一二三四五六七八九';

function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const first = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return first + (number % 10 === 0 ? '' : (DIGITS[number % 10] ?? ''));
}

/** The day of a letter, as letters write it. */
export function letterDay(at: string, language: Language): string {
  if (language === 'en') return day(at, language);
  const [year = '', month = '', date = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(at)).split('-');
  return `${[...year].map((digit) => DIGITS[Number(digit)]).join('')}年${chineseNumber(Number(month))}月${chineseNumber(Number(date))}日`;
}

/** The sealed letter as it was issued, in the reader's language where it has both. */
export function LetterView({ number, letter }: { number: string; letter: SealedLetter }) {
  const words = useWords(verifyWords);
  const language = useLanguage();
  const figures = letter.amount ? exactMoney(letter.amount, language) : '';
  const grant =
    letter.amount === null
      ? words('letterNoGrant')
      : letter.amountInChinese
        ? words('letterGrant', { words: letter.amountInChinese, figures })
        : words('letterGrantForeign', { figures });
  return (
    <div className="letter-view">
      <Letter
        title={words(letter.outcome === 'AWARDED' ? 'letterAwarded' : 'letterNotAwarded')}
        numbers={[number, letter.callNumber]}
        to={words('letterTo', { company: said(letter.company, language) })}
        paragraphs={[
          words('letterBody', { application: letter.application, callNumber: letter.callNumber, call: said(letter.call, language), grant }),
          ...said(letter.reasons, language).split('\n').filter((line) => line.trim() !== ''),
          words('letterAppeal'),
        ]}
        authority={said(letter.authority, language)}
        date={letterDay(letter.confirmed, language)}
        seal={letter.revokedAt ? undefined : '决定之章'}
      />
      {letter.revokedAt ? <p className="struck"><Tag kind="amber">{words('letterRevoked')}</Tag> {day(letter.revokedAt, language)}</p> : null}
    </div>
  );
}

/** The code on the letter: it leads to this letter's verification. */
export function QrBlock({ number }: { number: string }) {
  const words = useWords(verifyWords);
  const address = `${window.location.origin}/verify/${number}`;
  const drawn = useMemo(() => `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(address, { border: 2 }))}`, [address]);
  return (
    <figure className="letter-qr">
      <img src={drawn} width={132} height={132} alt={words('qr', { number })} />
      <figcaption className="cap mono">{address}</figcaption>
    </figure>
  );
}
