import type { Passage } from './model';

/** A text with the words that were looked for marked in it. */
export function Marked({ passage }: { passage: Passage }) {
  return passage.pieces.map((piece, index) => (piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>));
}
