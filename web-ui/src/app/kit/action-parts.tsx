import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Avatar, Button, Dialog, Facts, Icon, KeyHints, Mark, Row, Rows, Section, Sheet, Tabs, Tag, WaitingItem, Written } from '../../ui';
import * as words from './words';

export function ActionParts() {
  const say = useWords(words);
  const app = useWords('app');
  const language = useLanguage();
  const [open, setOpen] = useState<'question' | 'sheet' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="kit-grid">
      <Section title={say('actions')} note={say('actionsNote')}>
        <div className="kit-body">
          <div className="kit-line">
            <Button kind="primary">{say('primary')}</Button><Button>{say('plain')}</Button><Button kind="sealed">{say('sealed')}</Button><Button isDisabled>{say('disabled')}</Button>
          </div>
          <div className="kit-line">
            <Button small onPress={() => setOpen('question')}>{say('openQuestion')}</Button><Button small onPress={() => setOpen('sheet')}>{say('openSheet')}</Button><Button kind="text">{say('textAction')}</Button>
          </div>
          <div className="kit-line">
            <Tag>{say('once')}</Tag><Tag kind="amber">{say('fourDays')}</Tag><Tag kind="pine">{say('watching')}</Tag><Tag kind="seal">{say('inNotice')}</Tag><Tag kind="line">{say('viewOnly')}</Tag>
          </div>
          <div className="kit-line"><Mark name="衡" /><Mark name="临" /><Mark name="熔" /><Mark name="素" /><Mark name="格" /><Avatar name={say('heldName')} /><Icon name="calendar" /><Icon name="lock" /><Icon name="print" /></div>
          <KeyHints hints={[{ keys: ['J', 'K'], does: say('move') }, { keys: ['1', '5'], does: say('score') }, { keys: ['?'], does: say('all') }]} />
        </div>
        <Dialog title={say('question')} isOpen={open === 'question'} onClose={close}>
          <p>{say('questionHelp')}</p>
          <div className="form-acts"><Button kind="sealed" onPress={close}>{say('sealed')}</Button><Button onPress={close}>{app('cancel')}</Button></div>
        </Dialog>
        <Sheet title={say('reasons')} isOpen={open === 'sheet'} onClose={close} footer={<Button kind="primary" onPress={close}>{app('confirm')}</Button>}>
          <p>{say('ticketNote')}</p>
        </Sheet>
      </Section>
      <Section title={say('row')} note={say('rowNote')}>
        <Rows>
          <WaitingItem title={say('renew')} note={say('renewNote')} daysLeft={4} action={<Button small kind="primary">{say('upload')}</Button>} />
          <WaitingItem title={say('reviewsOpen')} note={say('reviewsOpenNote')} action={<Button small>{say('read')}</Button>} />
          <Row title={<Written text={language === 'zh' ? { en: 'Pathogen typing in 40 minutes' } : { zh: '40 分钟病原体分型芯片' }} />} tag={<Tag kind="line">{say('viewOnly')}</Tag>}>{say('letterNumber')}</Row>
        </Rows>
      </Section>
      <Section title={say('onOneLine')}>
        <div className="kit-body">
          <Tabs label={say('onOneLine')}>
            <a href="#overview" aria-current="page">{say('overview')}</a>
            <a href="#people">{say('people')}</a>
          </Tabs>
          <Facts look="large" facts={[{ name: say('asked'), value: '¥3M' }, { name: say('places'), value: '12' }]} />
          <Facts facts={[{ name: say('asked'), value: '¥3,000,000.00' }, { name: say('spent'), value: '¥600,000.00' }]} />
        </div>
      </Section>
    </div>
  );
}
