import type { ReactNode } from 'react';
import { useWords } from '../i18n';

export type FieldChange = { field: string; before?: ReactNode; after?: ReactNode };

/** What changed, field by field: before struck, after tinted. What had no value before is only said. */
export function FieldDiff({ changes }: { changes: FieldChange[] }) {
  const words = useWords('ui');
  const said = (value: ReactNode) => value !== undefined && value !== null;
  return (
    <dl className="field-diff">
      {changes.map(({ field, before, after }, index) => (
        <div key={index}>
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
              <After value={after} changed={said(before)} />
            ) : (
              <em>{words('removed')}</em>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function After({ value, changed }: { value: ReactNode; changed: boolean }) {
  const words = useWords('ui');
  if (!changed) return <span>{value}</span>;
  return (
    <>
      <span className="sr">{words('after')} </span>
      <ins>{value}</ins>
    </>
  );
}
