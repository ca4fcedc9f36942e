import type { ReactNode } from 'react';
import { useWords } from '../i18n';

export type FieldChange = { field: string; before?: ReactNode; after?: ReactNode };

/** What changed, field by field: before struck, after tinted. */
export function FieldDiff({ changes }: { changes: FieldChange[] }) {
  const words = useWords('ui');
  const said = (value: ReactNode) => value !== undefined && value !== null;
  return (
    <dl className="field-diff">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {said(before) ? (
              <>
                <span className="sr">{words('before')} </span>
                <del>{before}</del>
                <span aria-hidden="true"> → </span>
              </>
            ) : null}
            {said(after) ? (
              <>
                <span className="sr">{words('after')} </span>
                <ins>{after}</ins>
              </>
            ) : (
              <em>{words('removed')}</em>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
