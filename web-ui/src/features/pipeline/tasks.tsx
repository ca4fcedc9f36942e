import { useRef, useState } from 'react';
import { serverNow } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, DateField, dayOf, focusFirst, Section, SelectField, shortDay, State, Tag, TextField, type Day } from '../../ui';
import { usePipelineCommand, type PursuitAnswer } from './model';
import { usePipelineWords } from './use-words';

/** What is to be done, by when and by whom. */
export function Tasks({ answer }: { answer: PursuitAnswer }) {
  const words = usePipelineWords();
  const app = useWords('app');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [due, setDue] = useState<Day | null>(null);
  const [assignee, setAssignee] = useState('');
  const command = usePipelineCommand();
  const { pursuit, tasks, colleagues, names } = answer;
  const path = `pipeline/pursuits/${pursuit.pursuit}/tasks`;
  const today = dayOf(serverNow());
  const planning = useRef<HTMLDivElement>(null);
  const refocus = { onSuccess: () => focusFirst(planning.current) };
  const clear = () => {
    setText('');
    setDue(null);
    setAssignee('');
    focusFirst(planning.current);
  };
  return (
    <Section title={words('tasks')} note={words('things', { count: tasks.filter(({ finishedAt }) => finishedAt === null).length })}>
      <div className="add-words three" ref={planning}>
        <TextField name="task" label={words('task')} value={text} onChange={setText} longest={200} />
        <DateField name="due" label={words('due')} value={due} onChange={setDue} />
        <SelectField name="assignee" label={words('assignee')} value={assignee} onChange={setAssignee} placeholder={words('anybody')} options={colleagues.map((person) => ({ value: person, label: names[person] ?? words('somebody') }))} />
        <div className="form-acts">
          <Button isPending={command.isPending} isDisabled={text.trim() === '' || due === null} onPress={() => command.mutate({ path, body: { words: text, due, assignee: assignee === '' ? null : assignee } }, { onSuccess: clear })}>{words('addTask')}</Button>
        </div>
      </div>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {tasks.length === 0 ? <p className="cap told">{words('noTasks')}</p> : null}
      <ul className="rows">
        {tasks.map((task) => (
          <li key={task.task} className={task.finishedAt ? 'pursuit-task over' : 'pursuit-task'}>
            <div>
              <p>{task.words ?? words('erased')}</p>
              <p className="cap">
                {task.finishedAt ? <Tag kind="pine">{words('done')}</Tag> : <span className={task.due < today ? 'late' : ''}>{words('dueOn', { day: shortDay(task.due, language) })}</span>}
                {task.assignee ? ` · ${names[task.assignee] ?? words('somebody')}` : ''}
              </p>
            </div>
            {task.finishedAt ? null : (
              <div className="form-acts">
                <Button label={`${words('finish')} · ${task.words ?? words('erased')}`} onPress={() => command.mutate({ path: `${path}/${task.task}/completion` }, refocus)}>{words('finish')}</Button>
                <Button label={`${words('drop')} · ${task.words ?? words('erased')}`} onPress={() => command.mutate({ path: `${path}/${task.task}`, method: 'DELETE' }, refocus)}>{words('drop')}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
