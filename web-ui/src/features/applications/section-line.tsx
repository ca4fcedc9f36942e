import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n';
import { Icon, said } from '../../ui';
import type { FormSection } from './form';
import { useApplicationWords } from './use-words';

export const PREVIEW = 'preview';

/** The parts of the form on one line: where one is, what is complete, and how much is still open in each. */
export function SectionLine({ application, sections, now, open }: { application: string; sections: FormSection[]; now: string; open: (section: FormSection) => number }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const parts = [
    ...sections.map((section) => ({ code: section.code, title: said(section.title, language), open: open(section) })),
    { code: PREVIEW, title: words('previewPart'), open: null },
  ];
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the line is wider than the screen.
    const current = line.current?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
    if (current && line.current) line.current.scrollLeft = current.offsetLeft - 16;
  }, [now]);
  return (
    <nav ref={line} className="parts" aria-label={words('parts')}>
      <ol>
        {parts.map((part) => (
          <li key={part.code} className={part.open === 0 ? 'complete' : ''}>
            <Link
              to="/$lang/applications/$application/write"
              params={{ lang: language, application }}
              search={{ section: part.code }}
              {...(part.code === now ? { 'aria-current': 'step' as const } : {})}
            >
              {part.title}
            </Link>
            {part.open === null ? null : (
              <span className="cap">
                {part.open === 0 ? <><Icon name="check" /> {words('partComplete')}</> : words('partOpen', { count: part.open })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
