import { useState } from 'react';
import { useLanguage, useWords } from '../i18n';
import {
  Anchors, Button, Choice, Choices, Dialog, Failure, HashMark, HeldBy, Icon, LevelPips, Loading, Mark, PageTitle, ReasonBar, Row, Rows, Ruler,
  SealBadge, SealMark, Section, SelectField, State, StationLine, Tag, TextArea, TextField, type Reason,
} from '../ui';

const DAY = 86_400_000;

const reasons: Reason[] = [
  { key: 'sector', weight: 30, points: 30 },
  { key: 'stage', weight: 20, points: 20 },
  { key: 'ticket', weight: 20, points: 16 },
  { key: 'region', weight: 10, points: 10 },
  { key: 'evidence', weight: 20, points: 18 },
];

const colours = ['--ink', '--ink-2', '--ink-3', '--line', '--pine', '--pine-deep', '--pine-wash', '--seal', '--seal-wash', '--amber', '--amber-wash', '--r-sector', '--r-stage', '--r-ticket', '--r-region', '--r-evidence'];

/** Every part of the page's kit in the present language, as it lives. */
export function KitPage() {
  const app = useWords('app');
  const language = useLanguage();
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const [level, setLevel] = useState<number | null>(4);
  const [text, setText] = useState(t('40 分钟病原体分型芯片', 'Pathogen typing in 40 minutes'));
  const [choice, setChoice] = useState('a');
  const [open, setOpen] = useState(false);
  const from = new Date('2026-11-23T04:00:00Z');
  return (
    <>
      <PageTitle title={app('kit')}>{t('纸一样的底，墨一样的字；松绿只用来做事，朱红只用来作数。', 'Paper for ground, ink for words; pine to act, seal red for what binds.')}</PageTitle>
      <Section title={t('颜色', 'Colours')} note={t('文字对比度 ≥ 4.5', 'text contrast ≥ 4.5')}>
        <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))', gap: 12, paddingTop: 12 }}>
          {colours.map((colour) => (
            <li key={colour} className="cap">
              <div style={{ height: 44, borderRadius: 4, background: `var(${colour})`, border: '1px solid var(--line)' }} />
              {colour.slice(2)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('时间', 'Time')}>
        <div style={{ paddingTop: 12 }}>
          <Ruler
            today={from}
            label={t('四周之内', 'The next four weeks')}
            flags={[
              { key: 'visit', at: new Date(from.getTime() + 2 * DAY), title: t('远程踏勘 14:00', 'Remote visit 14:00'), note: t('约 40 分钟', 'about 40 minutes') },
              { key: 'audit', at: new Date(from.getTime() + 4 * DAY), title: t('更新审计报告', 'Renew the audit report'), note: t('18:00 前', 'by 18:00'), kind: 'amber' },
              { key: 'limit', at: new Date(from.getTime() + 15 * DAY), title: t('法定时限', 'Statutory limit'), note: t('第 20 个工作日', 'working day 20'), kind: 'seal' },
              { key: 'round', at: new Date(from.getTime() + 25 * DAY), title: t('A 轮截止', 'Series A closes') },
            ]}
          />
        </div>
        <StationLine
          label={t('申请进度', 'Progress')}
          stations={[
            { label: t('提交', 'Submitted'), note: t('11 月 5 日', '5 Nov'), state: 'done' },
            { label: t('受理', 'Admitted'), note: t('11 月 9 日', '9 Nov'), state: 'done' },
            { label: t('专家评审', 'Review'), note: t('第 9 天', 'day 9'), state: 'now' },
            { label: t('排序决定', 'Ranking'), state: 'next' },
            { label: t('公示', 'Notice'), state: 'next', official: true },
            { label: t('盖章决定', 'Sealed'), state: 'next', official: true },
          ]}
        />
        <div style={{ paddingTop: 16 }}>
          <HeldBy lead={t('此刻在谁手里', 'In whose hands now')} name={t('周允', 'Zhou Yun')} role={t('科技局 · 技术核查', 'Science bureau, technical check')} since={t('自 11 月 19 日起，第 3 天', 'since 19 November, day 3')} />
        </div>
      </Section>
      <Section title={t('理由与分数', 'Reasons and scores')} note={t('形状先于颜色', 'shape before colour')}>
        <div style={{ padding: '12px 0' }}>
          <ReasonBar reasons={reasons} height={10} label={t('匹配度 94，满分 100', 'match 94 of 100')} />
        </div>
        <LevelPips value={level} onChange={setLevel} label={t('技术可行性', 'Feasibility')} colour="--r-stage" />
        <Anchors
          value={level}
          levels={[t('没有可核对的数据', 'No data that can be checked'), t('只有单次演示或仿真', 'One demonstration or a simulation'), t('有数据，但样本或对照不足', 'Data, but too few samples or controls'), t('自有盲测数据完整', 'Own blind tests, complete'), t('已由第三方重复', 'Repeated by a third party')]}
        />
      </Section>
      <Section title={t('作数的', 'What binds')} note={t('只用于有法律效力的事', 'only for what has legal effect')}>
        <div style={{ display: 'flex', gap: 24, padding: '12px 0', flexWrap: 'wrap' }}>
          {(['valid', 'altered', 'revoked', 'unknown'] as const).map((state) => (
            <figure key={state}>
              <SealMark state={state} size={72} />
              <figcaption className="cap">{{ valid: t('有效', 'valid'), altered: t('被改', 'altered'), revoked: t('已撤销', 'revoked'), unknown: t('查无此号', 'unknown') }[state]}</figcaption>
            </figure>
          ))}
        </div>
        <p><SealBadge character="资" /> <Tag kind="seal">{t('已获资助 ¥200 万', 'granted ¥2M')}</Tag> <HashMark hash="7be315afc41e90d27be315afc41e90d2" /></p>
      </Section>
      <Section title={t('动作与标签', 'Actions and tags')} note={t('触屏目标 ≥ 44', 'touch targets ≥ 44')}>
        <div className="form-acts">
          <Button kind="primary">{t('提请双人签发', 'Ask for two signatures')}</Button>
          <Button>{t('纪要', 'Minutes')}</Button>
          <Button kind="sealed">{t('盖章', 'Seal')}</Button>
          <Button isDisabled>{t('不可用', 'Not available')}</Button>
          <Button onPress={() => setOpen(true)}>{t('打开问话', 'Open a question')}</Button>
        </div>
        <div className="form-acts">
          <Tag>{t('一次提交', 'once')}</Tag><Tag kind="amber">{t('剩 4 天', '4 days left')}</Tag><Tag kind="pine">{t('在看', 'watching')}</Tag><Tag kind="line">{t('可看，不可下载', 'view only')}</Tag>
          <Mark name="衡析" /><Mark name="临界" /><Mark name="熔" /><kbd>J</kbd><kbd>K</kbd><Icon name="mail" />
        </div>
        <Dialog title={t('确定吗？', 'Are you sure?')} isOpen={open} onClose={() => setOpen(false)}>
          <p>{t('密封之后不能再改。', 'Once sealed it cannot be changed.')}</p>
          <div className="form-acts"><Button kind="primary" onPress={() => setOpen(false)}>{app('confirm')}</Button></div>
        </Dialog>
      </Section>
      <Section title={t('一行', 'A row')} note={t('账簿行，不用卡片', 'ledger rows, not cards')}>
        <Rows>
          <Row title={t('更新 2025 年度审计报告', 'Renew the 2025 audit report')} tag={<Tag kind="amber">{t('剩 4 天', '4 days left')}</Tag>} action={<Button small kind="primary">{t('上传', 'Upload')}</Button>}>{t('资料库中的一份月底过期', 'the one in the vault expires at month’s end')}</Row>
          <Row title={t('评审意见已开放', 'The reviews are open')} tag={<Tag kind="pine">{t('新', 'new')}</Tag>} action={<Button small>{t('阅读', 'Read')}</Button>}>{t('三位专家', 'three experts')}</Row>
        </Rows>
      </Section>
      <Section title={t('填写', 'Forms')}>
        <div className="narrow" style={{ paddingTop: 12 }}>
          <TextField name="title" label={t('项目名称', 'Project title')} hint={t('一句话', 'one sentence')} value={text} onChange={setText} longest={60} />
          <TextField name="amount" label={t('申请金额', 'Amount')} value="abc" onChange={() => undefined} error={t('请填写数字，例如 3000000。', 'Enter a number, such as 3000000.')} />
          <TextArea name="story" label={t('说明', 'Explanation')} value="" onChange={() => undefined} longest={400} />
          <SelectField name="industry" label={t('领域', 'Industry')} value={choice} onChange={setChoice} options={[{ value: 'a', label: t('生物医药', 'Biomedicine') }, { value: 'b', label: t('机器人', 'Robotics') }]} />
          <Choices legend={t('权限', 'Rights')}>
            <Choice kind="checkbox" name="w" label={t('编写', 'Write')} checked onChange={() => undefined} />
          </Choices>
        </div>
      </Section>
      <Section title={t('九种状态', 'Nine states')}>
        <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', paddingTop: 12 }}>
          <State title={t('今天没有等您的事', 'Nothing waits for you today')}>{t('最近的一件在 12 月 3 日。', 'The next is on 3 December.')}</State>
          <State title={t('没有符合全部条件的项目', 'Nothing meets every condition')} action={<Button small>{t('去掉“苏州”', 'Drop “Suzhou”')}</Button>}>{t('去掉一个条件，会有 4 个。', 'Dropping one would give 4.')}</State>
          <Loading label={app('loading')} rows={4} />
          <State title={t('已保存，列表稍后更新', 'Saved; the list follows in a moment')}>{t('您的修改已经生效。', 'Your change is in force.')}</State>
          <State title={app('staleTitle')} action={<Button small>{app('reload')}</Button>}>{t('您写的还在这里，先看看新的内容。', 'What you wrote is still here; look at what is new first.')}</State>
          <State title={app('forbiddenTitle')}>{t('请管理员给您“编写”权限。', 'Ask a manager for the right to write.')}</State>
          <State title={app('offlineTitle')}>{t('写的内容存在本机，连上后自动保存。', 'What you write is kept here and saved once the line is back.')}</State>
          <Failure title={app('errorTitle')} error={new Error(t('服务器出错了，您的内容没有丢失。请报出编号 8f2c01aa。', 'Something broke on our side; nothing is lost. Quote number 8f2c01aa.'))} />
          <State title={t('截止时间已过', 'The deadline has passed')} role="alert">{t('截止于 11 月 20 日 17:00（北京时间），您的提交在 17:03 到达。', 'It closed on 20 November at 17:00 Beijing time; yours arrived at 17:03.')}</State>
        </div>
      </Section>
    </>
  );
}
