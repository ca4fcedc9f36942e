import type { ReactNode } from 'react';
import { SealMark } from './seal-mark';

/** A decision letter as it was issued, in Song type with the seal over the date. Without the authority's four characters it is not sealed yet. */
export function Letter(props: {
  title: string;
  /** Its number, and the document number of the authority. */
  numbers: string[];
  to: string;
  paragraphs: ReactNode[];
  authority: string;
  date: string;
  seal?: string | undefined;
  /** The language of the letter, when it is not the page's. */
  lang?: string | undefined;
}) {
  return (
    <article className="letter" lang={props.lang}>
      <h3>{props.title}</h3>
      <p className="letter-numbers">{props.numbers.join(' · ')}</p>
      <p className="letter-to">{props.to}</p>
      {props.paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      <p className="letter-end">
        {props.authority}
        <br />
        {props.date}
      </p>
      {props.seal ? (
        <span className="letter-seal">
          <SealMark state="valid" characters={props.seal} size={88} />
        </span>
      ) : null}
    </article>
  );
}
