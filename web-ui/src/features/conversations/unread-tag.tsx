import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { Tag } from '../../ui';
import { useUnread } from './model';
import * as words from './words';

/** How many messages at an application's table this person has not read; nothing where there are none. */
export function UnreadTag({ application }: { application: string }) {
  const say = useWords(words);
  const count = useUnread().get(application) ?? 0;
  return count > 0 ? <Tag kind="pine">{say('unread', { count })}</Tag> : null;
}

/** The same, and leads there. */
export function UnreadLink({ application }: { application: string }) {
  const language = useLanguage();
  const unread = (useUnread().get(application) ?? 0) > 0;
  if (!unread) return null;
  return (
    <Link className="unread" to="/$lang/applications/$application/table" params={{ lang: language, application }}>
      <UnreadTag application={application} />
    </Link>
  );
}
