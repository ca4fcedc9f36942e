import { useQuery } from '@tanstack/react-query';
import { hasWords, useLanguage, useWords, type Say } from '../../i18n';
import { exactMoney, Facts, FieldDiff, HashMark, Icon, moment, said, Section, Verdict, type SealState } from '../../ui';
import { checkHere, publishedKeys } from './browser-check';
import { LetterView, QrBlock } from './letter-view';
import { pdfOf, type SealedLetter, type Verification } from './verification';
import * as verifyWords from './verify-words';

/** What came out, in plain words first, then how it is known. */
export function VerificationAnswer({ verification }: { verification: Verification }) {
  const words = useWords(verifyWords);
  const language = useLanguage();
  const { letter, number } = verification;
  const state = verification.verdict.toLowerCase() as SealState;
  return (
    <div className="verified">
      <Verdict state={state} sentence={said(verification.sentence, language)}>
        {letter ? (
          <p>
            {said(letter.company, language)} · {said(letter.call, language)}
            {letter.amount ? <> · <b>{exactMoney(letter.amount, language)}</b></> : null}
            {letter.amountInChinese && language === 'zh' ? `（人民币${letter.amountInChinese}）` : null}
          </p>
        ) : number ? <p className="mono">{number}</p> : null}
        <p className="cap">{words('checkedAt', { at: moment(verification.checkedAt, language) })}</p>
      </Verdict>
      {letter && number ? (
        <div className="cols two">
          <div>
            {verification.differences.length > 0 ? (
              <Section title={words('differences')} note={words('differencesLead')}>
                <FieldDiff changes={verification.differences.map((each) => ({ field: fieldIn(words, each.field), before: each.sealed ?? words('nothing'), after: each.shown ?? words('nothing') }))} />
              </Section>
            ) : null}
            <Section title={words('checks')}>
              <ul className="checks">
                {verification.checks.map((check) => (
                  <li key={check.question} className={check.passed ? 'passed' : 'failed'}>
                    <Icon name={check.passed ? 'check' : 'warn'} />
                    <div>
                      <b>{said(check.title, language)}<span className="sr"> ({words(check.passed ? 'passed' : 'failed')})</span></b>
                      <span>{said(check.detail, language)}</span>
                    </div>
                  </li>
                ))}
                <InThisBrowser letter={letter} />
              </ul>
            </Section>
            <Section title={words('original')} note={words('originalNote')}>
              <LetterView number={number} letter={letter} />
            </Section>
          </div>
          <Technical number={number} letter={letter} />
        </div>
      ) : null}
    </div>
  );
}

/** A field of the sealed text by its name; what nobody has named stands as it is. */
function fieldIn(words: Say<typeof verifyWords.zh>, path: string): string {
  const [, head = path, language] = /^(.*?)(?:\.(zh|en))?$/.exec(path) ?? [];
  const key = `field.${head}`;
  const field = head === 'number' ? words('number') : hasWords(verifyWords, key) ? words(key as 'field.company') : head;
  return language === undefined ? field : words(language === 'zh' ? 'inZh' : 'inEn', { field });
}

/** The browser's own check, beside the server's. */
function InThisBrowser({ letter }: { letter: SealedLetter }) {
  const words = useWords(verifyWords);
  const check = useQuery({ queryKey: ['decisions', 'browser-check', letter.jws], queryFn: async () => checkHere(letter, await publishedKeys()), retry: false });
  const verdict = check.data ?? (check.isError ? 'noKeys' : 'waiting');
  return (
    <li className={verdict === 'differs' ? 'failed' : verdict === 'fits' ? 'passed' : 'open'} data-browser-check={verdict}>
      <Icon name={verdict === 'differs' ? 'warn' : 'check'} />
      <div>
        <b>{words('browser')}</b>
        <span>{words(`browser.${verdict}`)}</span>
      </div>
    </li>
  );
}

function Technical({ number, letter }: { number: string; letter: SealedLetter }) {
  const words = useWords(verifyWords);
  const language = useLanguage();
  const facts = [
    { name: words('signature'), value: 'Ed25519, JWS' },
    { name: words('key'), value: <><span className="mono">{letter.key}</span>{letter.keyStatus === 'retired' ? words('keyRetired') : ''}</> },
    { name: words('hash'), value: <HashMark hash={letter.sha256} /> },
    ...(letter.record
      ? [{ name: words('event'), value: words('eventAt', { version: letter.record.version, at: moment(letter.record.recordedAt, language) }) }]
      : []),
  ];
  return (
    <aside>
      <Section title={words('technical')}>
        <Facts facts={facts} />
        <QrBlock number={number} />
        <ul className="links">
          <li><a href={pdfOf(number, language)} target="_blank" rel="noreferrer">{words('downloadPdf')}</a></li>
          <li><a href={`data:application/jose;charset=utf-8,${letter.jws}`} download={`${number}.jws`}>{words('downloadJws')}</a></li>
          <li><a href="/.well-known/roundtable-seals.json">{words('keys')}</a></li>
        </ul>
        <p className="cap">{words('offline')}</p>
      </Section>
    </aside>
  );
}
