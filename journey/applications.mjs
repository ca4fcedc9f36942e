// A founder's side of a call: begin, write, attach a paper, read the whole, hand in once. Steps for a journey; facts:
// `call` (id), and optionally `title`, `titleEn`. They leave `application` (id) and `number` behind.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { look } from './product.mjs';

const SAID = {
  zh: { begin: '开始填写', answerThis: '请先回答', fiveYears: '不超过五年', addRow: '添加一行', next: '下一部分', preview: '预览全文', submit: '提交', confirm: '确认提交，仅此一次', saved: '本机与服务器一致', short: '太短', empty: '0 字节', program: '程序', receipt: '收据', yes: '是' },
  en: { begin: 'Begin', answerThis: 'answer this first', fiveYears: 'more than five years', addRow: 'Add a row', next: 'Next part', preview: 'Preview the whole', submit: 'Submit', confirm: 'Submit, once and for all', saved: 'here and on the server', short: 'Too short', empty: '0 bytes', program: 'in fact a program', receipt: 'Receipt', yes: 'Yes' },
};

const ANSWERS = {
  title: '40 分钟病原体分型芯片',
  titleEn: 'Pathogen typing in 40 minutes',
  problem: '基层医院遇到发热病人时，要把样本送到市里，两天后才知道是哪一种病原体。这两天里，抗生素只能凭经验使用，用错的每年约有三成，耐药也由此而来。',
  solution: '我们把核酸提取、扩增和分型放进一张一次性芯片，四十分钟内同时认出二十四种病原体。芯片用注塑成型，单张成本降到六十元以内，三家医院一千二百例对照试验与测序结果的符合率为九成八。',
  market: '全国约三万七千家乡镇卫生院和社区医院，每年发热门诊约两亿人次。用上之后，每例少等两天，少用一种抗生素，平均少花一百八十元；医保与医院都看得见这笔账。',
  partner: '澄湖市第二人民医院',
};

/** The smallest document that reads as a PDF. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

export async function startApplication(person, facts) {
  const { page, language } = person;
  await page.goto(`/${language}/calls/${facts.call}/apply`);
  await page.getByRole('button', { name: SAID[language].begin, exact: true }).waitFor();
  await look(person, 'application-begin');
  if (facts.asksFirst) await answerWhoMayApply(person);
  else if (await page.locator('.eligibility').count()) {
    await page.locator('[name=zone]').first().check();
    await page.fill('[name=years]', '3');
  }
  await page.getByRole('button', { name: SAID[language].begin, exact: true }).dblclick();
  await page.waitForURL(/applications\/[0-9a-f-]{36}\/write/);
  facts.application = /applications\/([0-9a-f-]{36})/.exec(page.url())[1];
  await page.locator('[name=title]').waitFor();
}

/** Whoever does not meet a rule is told why, and cannot begin. */
async function answerWhoMayApply(person) {
  const { page, language } = person;
  const said = SAID[language];
  const begin = page.getByRole('button', { name: said.begin, exact: true });
  await begin.click();
  await page.locator('.eligibility .error', { hasText: said.answerThis }).first().waitFor();
  await page.locator('[name=zone]').first().check();
  await page.fill('[name=years]', '7');
  await page.locator('.eligibility select').selectOption('c2');
  await page.locator('.eligibility .error', { hasText: said.fiveYears }).waitFor();
  await page.locator('.nearest a').first().waitFor();
  await look(person, 'application-not-eligible');
  assert.ok(await begin.isDisabled(), 'who is not eligible cannot begin');
  await page.fill('[name=years]', '5');
  await page.locator('.eligibility select').selectOption('c1');
  await page.locator('.apply .note[role=status]').waitFor({ state: 'detached' });
  await look(person, 'application-eligible');
}

export async function writeAnswers(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  const next = () => page.getByRole('link', { name: said.next, exact: true }).click();
  await page.fill('[name=title]', '短');
  await page.locator('[name=title]').blur();
  await page.locator('#question-title .error', { hasText: said.short }).waitFor();
  await look(person, 'application-mistake');
  await page.fill('[name=title]', facts.title ?? ANSWERS.title);
  await page.fill('[name=titleEn]', facts.titleEn ?? ANSWERS.titleEn);
  await page.selectOption('[name=industry]', 'biomedicine/diagnostics');
  await page.fill('[name=problem]', ANSWERS.problem);
  await page.fill('[name=solution]', ANSWERS.solution);
  await page.locator('[name=stage]').nth(2).check();
  await saved(person);
  await look(person, 'application-write');
  await page.reload();
  await page.locator('[name=problem]').waitFor();
  assert.equal(await page.inputValue('[name=problem]'), ANSWERS.problem);
  await next();
  await page.fill('[name=market]', ANSWERS.market);
  await page.fill('[name=revenue]', '1,280,000');
  await next();
  for (const [index, [name, role, months]] of [['沈知微', '算法与系统', '24'], ['周南', '芯片与工艺', '18']].entries()) {
    await page.getByRole('button', { name: said.addRow, exact: true }).click();
    const row = page.locator('.form-rows > li').nth(index);
    await row.locator('[name=name]').fill(name);
    await row.locator('[name=role]').fill(role);
    await row.locator('[name=months]').fill(months);
  }
  await page.getByLabel(said.yes, { exact: true }).check();
  await page.fill('[name=partner]', ANSWERS.partner);
  await look(person, 'application-team');
  await next();
  await page.fill('[name=amount]', '500000');
  await page.locator('[name=truthful]').check();
  await saved(person);
}

export async function attachPaper(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  const plan = page.locator('#question-plan');
  await plan.locator('input[type=file]').setInputFiles({ name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await plan.locator('.complaint', { hasText: said.empty }).waitFor();
  await plan.locator('input[type=file]').setInputFiles({ name: '计划书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0'.padEnd(400, '\0'), 'latin1') });
  await plan.locator('.complaint', { hasText: said.program }).waitFor();
  await look(person, 'application-paper-refused');
  await plan.locator('input[type=file]').setInputFiles({ name: facts.paper ?? '项目计划书.pdf', mimeType: 'application/pdf', buffer: PDF });
  await plan.locator('.paper .hash').waitFor();
  await saved(person);
  await look(person, 'application-papers');
}

export async function previewAndSubmit(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.getByRole('link', { name: said.preview, exact: true }).click();
  await page.locator('.answers').waitFor();
  await page.locator('.summary').waitFor({ state: 'detached' });
  await look(person, 'application-preview');
  await page.getByRole('button', { name: said.submit, exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look(person, 'application-submit');
  await page.getByRole('button', { name: said.confirm, exact: true }).dblclick();
  await page.locator('.receipt').waitFor();
  facts.number = (await page.locator('.receipt .letter-numbers').textContent()).split(' · ')[0];
  await look(person, 'application-receipt');
  await page.goto(`/${language}/applications/${facts.application}?tab=history`);
  await page.locator('li.event').nth(1).waitFor();
  assert.equal(await page.locator('li.event').count(), 2, 'a double click hands in once');
  await look(person, 'application-history');
  await page.goto(`/${language}/applications`);
  await page.locator('li.row', { hasText: facts.number }).waitFor();
  await look(person, 'applications');
}

async function saved({ page, language }) {
  await page.locator('.save-state.saved', { hasText: SAID[language].saved }).waitFor();
}

/** Reads all that is wrong, mends it where it was written, and hands it in again under the same number. */
export async function mendAndSubmit(person, facts) {
  const { page, language } = person;
  const said = { zh: ['去补正', '需要补正'], en: ['Mend it', 'To mend'] }[language];
  await page.goto(`/${language}/home`);
  await page.locator('main li:visible', { hasText: facts.serial }).first().waitFor();
  await look(person, 'home-returned');
  await page.goto(`/${language}/applications/${facts.application}`);
  await page.locator('.defects li').nth(1).waitFor();
  await look(person, 'application-returned');
  await page.getByRole('link', { name: said[0], exact: true }).click();
  await page.locator('[name=title]').waitFor();
  await page.locator('.parts a').nth(1).click();
  await page.locator('#question-market .defect', { hasText: said[1] }).waitFor();
  await page.fill('[name=market]', `${ANSWERS.market}澄湖市第二人民医院一千二百例，澄湖县医院八百例。`);
  await saved(person);
  await look(person, 'application-mending');
  await page.goto(`/${language}/applications/${facts.application}/write?section=preview`);
  await page.locator('.answers').waitFor();
  await page.getByRole('button', { name: SAID[language].submit, exact: true }).click();
  await page.getByRole('button', { name: SAID[language].confirm, exact: true }).click();
  await page.locator('.receipt', { hasText: facts.number }).waitFor();
  await look(person, 'application-mended');
}

/** Takes the application back; its history keeps a record. */
export async function withdraw(person, facts) {
  const { page, language } = person;
  const said = { zh: ['撤回申请', '确认撤回', '已撤回'], en: ['Withdraw the application', 'Withdraw it', 'withdrawn'] }[language];
  await page.goto(`/${language}/applications/${facts.application}`);
  await page.getByRole('button', { name: said[0], exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look(person, 'application-withdraw');
  await page.getByRole('button', { name: said[1], exact: true }).dblclick();
  await page.locator('.tag', { hasText: said[2] }).waitFor();
  await look(person, 'application-withdrawn');
}

/** What was declined is appealed within its days, once. */
export async function appeal(person, facts) {
  const { page, language } = person;
  const said = language === 'zh' ? { open: '申请复审', send: '提交复审申请', grounds: '第三方检测报告见实施方案附录第 12 页，专利已转让给本公司。' } : { open: 'Appeal', send: 'Lodge the appeal', grounds: 'The test report is in appendix 12 of the plan; the patent was transferred to us.' };
  await page.goto(`/${language}/applications/${facts.application}`);
  await page.locator('.appeal').getByRole('button', { name: said.open, exact: true }).click();
  await page.fill('[name=grounds]', said.grounds);
  await look(person, 'application-appeal');
  await page.getByRole('button', { name: said.send, exact: true }).click();
  await page.locator('.appeal', { hasText: said.grounds }).waitFor();
  await look(person, 'application-appealed');
}
