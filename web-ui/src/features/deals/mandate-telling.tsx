import { useWords } from '../../i18n';
import { Failure, Loading, Section, State } from '../../ui';
import { useMandateTelling, useMandateTellingCommand } from './find-model';
import * as findWords from './find-words';
import { TellingField } from './telling-field';

/** How the reader is told of deals within the firm's mandate. */
export function MandateTelling({ firm }: { firm: string }) {
  const words = useWords(findWords);
  const app = useWords('app');
  const telling = useMandateTelling(firm);
  const command = useMandateTellingCommand(firm);
  return (
    <Section title={words('manage')}>
      {telling.isPending ? <Loading label={app('loading')} rows={2} /> : null}
      {telling.isError ? <Failure title={app('errorTitle')} error={telling.error} /> : null}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {telling.data ? (
        <div style={{ paddingTop: 12 }}>
          <TellingField
            name="mandate-telling" label={words('mandateTelling')} hint={words('mandateTellingHint')}
            value={command.isPending ? command.variables : telling.data} isDisabled={command.isPending} onChange={(chosen) => command.mutate(chosen)}
          />
          <p className="cap" role="status">{command.isSuccess ? words('saved') : ''}</p>
        </div>
      ) : null}
    </Section>
  );
}
