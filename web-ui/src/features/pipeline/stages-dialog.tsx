import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button, Dialog, Icon, State, TextField, type Text } from '../../ui';
import { usePipelineCommand, type Column } from './model';
import { usePipelineWords } from './use-words';

const FEWEST = 2;
const MOST = 12;

/** The firm's stages, named and put in order. Their codes stay, so that nothing that stands in one is lost. */
export function StagesDialog({ columns, onClose }: { columns: Column[]; onClose: () => void }) {
  const words = usePipelineWords();
  const app = useWords('app');
  const [stages, setStages] = useState(columns);
  const command = usePipelineCommand(onClose);
  const change = (at: number, name: Partial<Text>) => setStages(stages.map((stage, index) => (index === at ? { ...stage, name: { ...stage.name, ...name } } : stage)));
  const forward = (at: number) => setStages([...stages.slice(0, at - 1), ...stages.slice(at, at + 1), ...stages.slice(at - 1, at), ...stages.slice(at + 1)]);
  const add = () => setStages([...stages.slice(0, -1), { code: `stage-${crypto.randomUUID().slice(0, 8)}`, name: { zh: '', en: '', original: 'ZH', machine: false } }, ...stages.slice(-1)]);
  return (
    <Dialog title={words('stagesTitle')} isOpen onClose={onClose}>
      <p className="quiet">{words('stagesLead')}</p>
      <ol className="stage-fields">
        {stages.map((stage, at) => {
          const name = stage.name.zh || stage.name.en || String(at + 1);
          return (
            <li key={stage.code}>
              <TextField name={`zh-${stage.code}`} label={words('stageName', { number: at + 1 })} value={stage.name.zh ?? ''} onChange={(zh) => change(at, { zh })} />
              <TextField name={`en-${stage.code}`} label={words('stageEnglish')} optional value={stage.name.en ?? ''} onChange={(en) => change(at, { en })} />
              <div>
                {at > 0 ? <button type="button" className="btn small" aria-label={words('up', { name })} onClick={() => forward(at)}><Icon name="up" /></button> : null}
                {stages.length > FEWEST ? <button type="button" className="btn small" aria-label={words('removeStage', { name })} onClick={() => setStages(stages.filter((_, index) => index !== at))}><Icon name="cross" /></button> : null}
              </div>
            </li>
          );
        })}
      </ol>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: 'pipeline/stages', method: 'PUT', body: { columns: stages.map(named) } })}>{words('save')}</Button>
        {stages.length < MOST ? <Button onPress={add}>{words('addStage')}</Button> : null}
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** A name that was left out is absent, not empty. */
function named({ code, name }: Column): Column {
  return { code, name: { ...name, zh: name.zh?.trim() || null, en: name.en?.trim() || null } };
}
