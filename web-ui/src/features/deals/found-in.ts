import type { Language } from '../../ui';
import type { Highlights, Passage } from './model';

/** Where the words looked for stand in what the reader sees, and where else they were found. */
export type FoundIn = { name: Passage | null; headline: Passage | null; elsewhere: { language: Language; passage: Passage } | null };

/**
 * Sorts a deal's highlights for a reader of one language. Something found only in the other language is told apart, so that
 * nobody wonders why the deal is there.
 */
export function foundIn(highlights: Highlights, language: Language): FoundIn {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const first = (field: string) => highlights[field]?.[0] ?? null;
  const name = first(`name.${language}`);
  const headline = first(`headline.${language}`);
  const story = first(`story.${language}`);
  if (story) return { name, headline, elsewhere: headline && repeats(story, headline) ? null : { language, passage: story } };
  const abroad = first(`headline.${other}`) ?? first(`story.${other}`) ?? first(`name.${other}`);
  return { name, headline, elsewhere: name || headline || !abroad ? null : { language: other, passage: abroad } };
}

/** Many a description begins with its headline: a passage that says no more is not told twice. */
function repeats(story: Passage, headline: Passage): boolean {
  const text = ({ pieces }: Passage) => pieces.map((piece) => piece.text).join('').replace(/[\s。.．!！]+$/u, '');
  return text(headline).includes(text(story));
}
