import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { Mark, money, said, Section, Written } from '../../ui';
import { useSimilar } from './model';
import { industryWords, placeWords, stageWords } from './terms';
import { useDealWords } from './use-words';

/** More like this one; nothing is said where there is none, or while search rests. */
export function Similar({ deal }: { deal: string }) {
  const words = useDealWords();
  const language = useLanguage();
  const similar = useSimilar(deal).data ?? [];
  if (similar.length === 0) return null;
  return (
    <Section title={words('similar')}>
      <ul className="similar">
        {similar.map((like) => (
          <li key={like.deal}>
            <Mark name={said(like.companyName, language) || '–'} />
            <div>
              <div className="meta">
                <span>{industryWords(like.industry, language)}</span>
                <span>{stageWords(like.stage, language)}</span>
                <span>{placeWords(like.city, like.region, language)}</span>
                {like.asked ? <span>{money(like.asked, language)}</span> : null}
              </div>
              <h3><Link to="/$lang/deals/$deal" params={{ lang: language, deal: like.deal }}>{said(like.companyName, language) || '–'}</Link></h3>
              <p className="quiet"><Written text={like.headline} /></p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
