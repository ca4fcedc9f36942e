import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { day, Row, Rows, said, Section } from '../../ui';
import { usePasses } from './model';
import { usePipelineWords } from './use-words';

/** Who has passed on a founder's deal, and why: all that they learn of firms' pipelines. */
export function Passes({ deal }: { deal: string }) {
  const words = usePipelineWords();
  const language = useLanguage();
  const passes = usePasses(deal);
  if (!passes.data || passes.data.length === 0) return null;
  return (
    <Section title={words('passes')}>
      <Rows>
        {passes.data.map((pass) => (
          <Row
            key={pass.firm} action={<span className="cap">{day(pass.at, language)}</span>}
            title={<Link to="/$lang/organisations/$organisation" params={{ lang: language, organisation: pass.firm }}>{said(pass.firmName, language) || '–'}</Link>}
          >
            {words(`reason.${pass.reason}`)}
            {pass.words === '' ? null : <span className="pass-words">{pass.words ?? words('erased')}</span>}
          </Row>
        ))}
      </Rows>
      <p className="fine">{words('passesLead')}</p>
    </Section>
  );
}
