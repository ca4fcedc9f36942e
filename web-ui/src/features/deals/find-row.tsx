import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { money, Row, said, shortMoment, Tag } from '../../ui';
import { useSee, type Find } from './find-model';
import * as findWords from './find-words';
import { industryWords, regionWords, stageWords } from './terms';

/** A deal that one was told of: what it is, and which of one's searches it fits. Opening it is seeing it. */
export function FindRow({ find }: { find: Find }) {
  const words = useWords(findWords);
  const language = useLanguage();
  const see = useSee();
  const why = [...find.searches.map((search) => words('bySearch', { name: search.name })), ...(find.mandated ? [words('byMandate')] : [])];
  const about = [industryWords(find.industry, language), stageWords(find.stage, language), regionWords(find.region, language), find.asked ? money(find.asked, language) : ''];
  return (
    <Row
      title={
        <Link to="/$lang/deals/$deal" params={{ lang: language, deal: find.deal }} onClick={() => { if (!find.seen) see.mutate([find.deal]); }}>
          {said(find.companyName, language) || '–'}
        </Link>
      }
      tag={find.seen ? null : <Tag kind="pine">{words('new')}</Tag>}
      action={<span className="cap">{shortMoment(find.foundAt, language)}</span>}
    >
      <span className="find-what">{said(find.headline, language)}</span>
      <span className="find-what">{about.filter(Boolean).join(' · ')}</span>
      {why.length ? <span className="find-what">{words('because', { why: why.join(language === 'zh' ? '、' : ', ') })}</span> : null}
    </Row>
  );
}
