import { serverNow } from '../../api';
import { daysBetween, money, shortDay, Spark, Tag } from '../../ui';
import { useLanguage } from '../../i18n';
import { growth } from './amounts';
import type { Shown } from './model';
import { useDealWords } from './use-words';

const SOON = 14;

/** What a round asks and what it stands on. What is not shown is said as not shown. */
export function Figures({ deal }: { deal: Shown }) {
  const words = useDealWords();
  const language = useLanguage();
  const hidden = words('notShown');
  return (
    <dl className="figures">
      <div>
        <dt>{words('asked')}</dt>
        <dd className={deal.asked ? 'big' : 'none'}>{deal.asked ? money(deal.asked, language) : hidden}</dd>
      </div>
      <div>
        <dt>{words('valuation')}</dt>
        <dd className={deal.valuation ? '' : 'none'}>{deal.valuation ? money(deal.valuation, language) : hidden}</dd>
      </div>
      <div>
        <dt>{words('patents')}</dt>
        <dd className={deal.patents === null ? 'none' : ''}>{deal.patents === null ? hidden : words('patentsCount', { count: deal.patents })}</dd>
      </div>
      <div>
        <dt>{words('closes')}</dt>
        <dd className={deal.closes ? '' : 'none'}>{deal.closes ? <Closing on={deal.closes} /> : words('noDay')}</dd>
      </div>
    </dl>
  );
}

function Closing({ on }: { on: string }) {
  const words = useDealWords();
  const language = useLanguage();
  const left = daysBetween(serverNow(), on);
  return (
    <>
      {shortDay(on, language)}
      {left > 0 && left <= SOON ? <Tag kind="amber">{words('daysLeft', { count: left })}</Tag> : null}
      {left === 0 ? <Tag kind="amber">{words('lastDay')}</Tag> : null}
    </>
  );
}

/** The revenue of the last quarters as bars; not shown is said, never drawn as a flat line. */
export function Traction({ deal }: { deal: Shown }) {
  const words = useDealWords();
  const language = useLanguage();
  const quarters = deal.quarterlyRevenue;
  const last = quarters.at(-1);
  if (!last) {
    return (
      <div className="traction empty">
        <span>{words('revenueNone')}</span>
        <span className="none">{words('notShown')}</span>
      </div>
    );
  }
  const grown = growth(quarters);
  const percent = grown === null ? null : new Intl.NumberFormat('en', { style: 'percent', signDisplay: 'exceptZero' }).format(grown / 100);
  return (
    <div className="traction">
      <span>{words('revenue', { count: quarters.length })}</span>
      <Spark
        label={words('revenueSaid', { count: quarters.length, last: money(last, language) })}
        values={quarters.map((quarter) => Number(quarter.amount))}
      />
      <span className="now">
        <span>{money(last, language)}</span>
        {percent === null ? null : <span className="quiet">{words('growth', { percent })}</span>}
      </span>
    </div>
  );
}
