import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Choice, Choices, said, type Text } from '../../ui';
import { OrganisationField } from '../organisations';
import { useDealWords } from './use-words';

export type Firm = { firm: string; name: Text | null };

/** Which firms see what is for invited ones: those that the company has met here, or any that is found by its name. */
export function FirmsField({ firms, chosen, onChange }: { firms: Firm[]; chosen: string[]; onChange: (firms: string[]) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const [added, setAdded] = useState<Firm[]>([]);
  const all = [...firms, ...added.filter((each) => !firms.some((firm) => firm.firm === each.firm))];
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
      <div className="firm-add">
        <OrganisationField
          name="firm" label={words('firmAdd')} kind="INVESTOR" without={chosen}
          onChoose={({ id, name }) => {
            setAdded((before) => [...before.filter((each) => each.firm !== id), { firm: id, name }]);
            onChange([...chosen, id]);
          }}
        />
      </div>
    </Choices>
  );
}
