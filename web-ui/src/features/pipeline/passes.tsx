import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { day, said, Section } from '../../ui';
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
      <ul className="rows">
        {passes.data.map((pass) => (
          <li key={pass.firm} className="told">
            <p><Link to="/$lang/organisations/$organisation" params={{ lang: language, organisation: pass.firm }}>{said(pass.firmName, language) || '–'}</Link> · {words(`reason.${pass.reason}`)} <span className="cap">{day(pass.at, language)}</span></p>
            {pass.words === '' ? null : <blockquote className="quiet">{pass.words ?? words('erased')}</blockquote>}
          </li>
        ))}
      </ul>
      <p className="fine">{words('passesLead')}</p>
    </Section>
  );
}
