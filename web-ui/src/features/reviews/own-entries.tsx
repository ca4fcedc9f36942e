import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { Button, Row, Rows, said, Section, State, Tag } from '../../ui';
import { ConflictDialog } from './conflict-dialog';
import type { PoolEntry } from './panel-model';
import * as panelWords from './panel-words';
import { useCommand } from './use-command';
import { useReviewWords } from './use-words';

/** How the authorities know this expert: fields, declared conflicts, and whether they take reviews at present. */
export function OwnEntries() {
  const words = useReviewWords();
  const pool = useWords(panelWords);
  const app = useWords('app');
  const language = useLanguage();
  const entries = useQuery({ queryKey: ['reviews', 'own-entries'], queryFn: () => get<PoolEntry[]>('/api/v1/experts/mine') });
  const command = useCommand();
  const [declaring, setDeclaring] = useState<PoolEntry | null>(null);
  const comma = language === 'zh' ? '、' : ', ';
  if (!entries.data || entries.data.length === 0) return null;
  return (
    <Section title={words('ownEntry')}>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <Rows>
        {entries.data.map((entry) => (
          <Row
            key={entry.id}
            title={entry.fields.map((field) => industrySaid(field, language)).join(comma)}
            tag={<Tag kind={entry.active ? 'pine' : 'plain'}>{pool(entry.active ? 'active' : 'rests')}</Tag>}
            action={
              <>
                <Button small onPress={() => setDeclaring(entry)}>{words('declareConflict')}</Button>
                <Button small isPending={command.isPending} onPress={() => command.mutate({ path: `experts/${entry.id}/rest`, method: entry.active ? 'POST' : 'DELETE' })}>
                  {words(entry.active ? 'rest' : 'comeBack')}
                </Button>
              </>
            }
          >
            {pool('reading', { reading: entry.reading, done: entry.done })}
            {entry.conflicts.length > 0 ? ` · ${pool('conflicts', { names: entry.conflicts.map((each) => said(each.name, language)).join(comma) })}` : ''}
          </Row>
        ))}
      </Rows>
      {declaring ? <ConflictDialog entry={declaring} onClose={() => setDeclaring(null)} /> : null}
    </Section>
  );
}
