import { useLanguage } from '../../i18n';
import { day, exactMoney, Letter, moment, said, time } from '../../ui';
import type { Application } from './model';
import { useApplicationWords } from './use-words';

/** What the authority's server says it has received, and when: to be kept, printed, shown. */
export function Receipt({ application, submitter, names }: { application: Application; submitter: string; names: Record<string, string> }) {
  const words = useApplicationWords();
  const language = useLanguage();
  if (application.submittedAt === null || application.number === null) return null;
  const at = words('receiptAt', { day: day(application.submittedAt, language), time: time(application.submittedAt, true) });
  return (
    <div className="receipt">
      <Letter
        title={words('receiptTitle')}
        numbers={[application.number, application.call.number]}
        to={words('receiptTo', { company: said(application.companyName, language) })}
        paragraphs={[
          words('receiptBody', { at, title: said(application.title, language) || words('erasedTitle'), call: said(application.call.title, language), by: submitter }),
          application.requested
            ? words('receiptAmount', { amount: exactMoney(application.requested, language), count: application.papers.length })
            : words('receiptPapers', { count: application.papers.length }),
          ...(application.signOffs.length > 0
            ? [`${words('signedOff')}${language === 'zh' ? '：' : ': '}${application.signOffs.map((each) => words('signedOffBy', { name: names[each.by] ?? words('somebody'), at: moment(each.at, language) })).join(language === 'zh' ? '；' : '; ')}`]
            : []),
          <>
            {words('receiptHash')} <span className="mono">{application.answersHash}</span>
          </>,
        ]}
        authority={said(application.call.authorityName, language)}
        date={day(application.submittedAt, language)}
      />
    </div>
  );
}
