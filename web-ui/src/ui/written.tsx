import { useLanguage, useWords } from '../i18n';
import { isMachineDraft, worded, type Text } from '../i18n/text';
import { localeOf } from './locale';
import { MachineDraft } from './machine-draft';
import { Tag } from './tag';

/** What people wrote, in the reader's language; where it exists in the other one only, it says so and is read aloud in that one.
 * What a machine drafted is marked. */
export function Written({ text }: { text: Text | null | undefined }) {
  const reader = useLanguage();
  const words = useWords('ui');
  const { words: written, other } = worded(text, reader);
  if (!other) return isMachineDraft(text, reader) ? <>{written} <MachineDraft text={text} /></> : written;
  return (
    <>
      <span lang={localeOf(reader === 'zh' ? 'en' : 'zh')}>{written}</span> <Tag kind="line">{words(reader === 'zh' ? 'onlyInEnglish' : 'onlyInChinese')}</Tag>
    </>
  );
}
