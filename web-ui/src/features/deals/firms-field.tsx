import { useState } from 'react';
import { get } from '../../api';
import { useLanguage } from '../../i18n';
import { Button, Choice, Choices, said, TextField, type Text } from '../../ui';
import { useDealWords } from './use-words';

export type Firm = { firm: string; name: Text | null };

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Which firms see what is for invited ones: those that the company has met here, or any by the address of its page. */
export function FirmsField({ firms, chosen, onChange }: { firms: Firm[]; chosen: string[]; onChange: (firms: string[]) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const [added, setAdded] = useState<Firm[]>([]);
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string>();
  const all = [...firms, ...added.filter((each) => !firms.some((firm) => firm.firm === each.firm))];
  const add = async () => {
    const id = ID.exec(address)?.[0];
    if (id === undefined) {
      setError(words('firmNotFound'));
      return;
    }
    try {
      const { organisation } = await get<{ organisation: { kind: string; name: Text } }>(`/api/v1/organisations/${id}`);
      if (organisation.kind !== 'INVESTOR') {
        setError(words('firmNoInvestor', { name: said(organisation.name, language) }));
        return;
      }
      setAdded((before) => [...before.filter((each) => each.firm !== id), { firm: id, name: organisation.name }]);
      onChange([...chosen.filter((each) => each !== id), id]);
      setAddress('');
      setError(undefined);
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    }
  };
  return (
    <Choices legend={words('invitedLegend')}>
      <div className="hint"><span>{words('invitedHint')}</span></div>
      <div className="ticks wide">
        {all.map((firm) => (
        <Choice
          key={firm.firm} kind="checkbox" name="invited" label={said(firm.name, language) || firm.firm} checked={chosen.includes(firm.firm)}
          onChange={(invited) => onChange(invited ? [...chosen, firm.firm] : chosen.filter((each) => each !== firm.firm))}
        />
        ))}
      </div>
      <div className="add-firm">
        <TextField name="firmAddress" label={words('firmAddress')} error={error} value={address} onChange={setAddress} />
        <Button small isDisabled={address.trim() === ''} onPress={() => void add()}>{words('firmAdd')}</Button>
      </div>
    </Choices>
  );
}
