// An officer's side of a call: compose from a template, publish, extend, correct, screen. Steps for a journey; facts:
// optionally `callTitle`, `callTitleEn`, `asksFirst` (with rules on who may apply), `template` (its place in the list; the competition is the first). They leave
// `call` (id) behind; screening needs `application` (id).
import assert from 'node:assert/strict';
import { look } from './product.mjs';

const SAID = {
  zh: { use: '用这个模板', tooShort: '太短', short: '还差 10%', fit: '合计 100%', save: '存为草稿并预览', publish: '发布', receiving: '正在受理', extend: '延长截止时间', onlyLater: '只能推后', extended: '延长截止时间', correct: '更正申请表', corrected: '更正申请表', send: '公布更正', addRule: '增加一条', decline: '不予受理', declineSend: '确认不予受理', acceptAppeal: '复审成立，受理' },
  en: { use: 'Use this template', tooShort: 'Too short', short: '10% short', fit: '100% in all', save: 'Save the draft and look at it', publish: 'Publish', receiving: 'Open', extend: 'Extend the deadline', onlyLater: 'only moves later', extended: 'Deadline extended', correct: 'Correct the form', corrected: 'Form corrected', send: 'Publish the correction', addRule: 'Add a rule', decline: 'Decline', declineSend: 'Decline it', acceptAppeal: 'Accept and admit' },
};

const DAY = 86_400_000;

const GIVING_BACK = {
  zh: { giveBack: '退回补正', remark: '请写明试用医院的名称和例数。', another: '再写一处', send: '退回，一次告知 2 处' },
  en: { giveBack: 'Return to be mended', remark: 'Please name the hospitals and the number of cases.', another: 'Another place', send: 'Return it, 2 told at once' },
};

/** A day and a minute as a field for them takes it. */
const moved = (local, days) => new Date(Date.parse(`${local}Z`) + days * DAY).toISOString().slice(0, 16);

export async function publishCall(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/calls/new`);
  await page.locator('.templates').waitFor();
  await look(person, 'call-templates');
  await page.locator('.templates button').nth(facts.template ?? 0).click();
  const weight = page.locator('input[name^=weight-]').first();
  const right = await weight.inputValue();
  await weight.fill(String(Number(right) - 10));
  await page.locator('#weights', { hasText: said.short }).waitFor();
  await page.getByRole('button', { name: said.save, exact: true }).click();
  await page.locator('.summary').waitFor();
  await look(person, 'call-compose-mistake');
  await weight.fill(right);
  await page.locator('#weights', { hasText: said.fit }).waitFor();
  if (facts.callTitle) await page.fill('input[name=titleZh]', facts.callTitle);
  if (facts.callTitleEn) await page.fill('input[name=titleEn]', facts.callTitleEn);
  if (facts.asksFirst) await askWhoMayApply(person);
  await page.getByRole('button', { name: said.save, exact: true }).dblclick();
  await page.waitForURL(/calls\/[0-9a-f-]{36}$/);
  facts.call = /calls\/([0-9a-f-]{36})/.exec(page.url())[1];
  await page.locator('.call-acts.note').waitFor();
  await look(person, 'call-draft');
  await page.getByRole('button', { name: said.publish, exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look(person, 'call-publish');
  await page.getByRole('dialog').getByRole('button', { name: said.publish, exact: true }).dblclick();
  await page.locator('.crumb .tag', { hasText: said.receiving }).waitFor();
  await look(person, 'call-published');
  await page.goto(`/${language}/calls/${facts.call}?tab=history`);
  await page.locator('li.event').nth(1).waitFor();
  assert.equal(await page.locator('li.event').count(), 2, 'a double click publishes once');
  await look(person, 'call-history');
}

/** One rule more than the template's: a choice of which one meets it. */
async function askWhoMayApply(person) {
  const { page, language } = person;
  await page.getByRole('button', { name: SAID[language].addRule, exact: true }).click();
  const rule = page.locator('[data-rule]').last();
  await rule.locator('[name$=-answer]').selectOption('CHOICE');
  for (const [name, text] of [['c1-zh', '种子轮'], ['c1-en', 'Seed'], ['c2-zh', '已上市'], ['c2-en', 'Listed'], ['unmet-zh', '只收未上市的企业。'], ['unmet-en', 'Only for companies that are not listed.'], ['asks-en', 'At which stage is it?']]) {
    await rule.locator(`[name$="-${name}"]`).fill(text);
  }
  await rule.locator('details').evaluate((details) => { details.open = true; }); // it has a name now
  await rule.locator('[name$=asks-zh]').fill('处于哪个阶段？');
  await look(person, 'call-rules');
}

/** Anybody finds the call by its kind and reads it. */
export async function readCall(person, facts) {
  const { page, language } = person;
  await page.goto(`/${language}/calls`);
  await page.selectOption('select[name=phase]', 'RECEIVING');
  await page.waitForURL(/phase=RECEIVING/);
  if (facts.serial) {
    await page.getByRole('searchbox').fill(facts.serial.toLowerCase());
    await page.waitForURL(/q=jrn/);
  }
  await page.locator(`.call-line a[href*="${facts.call}"]`).waitFor();
  await look(person, 'calls');
  await page.locator(`.call-line a[href*="${facts.call}"]`).click();
  await page.locator('.once').waitFor();
  await page.locator('.criterion summary').first().click();
  await look(person, 'call');
  await page.locator(`a[href*="/calls/${facts.call}/trial"]`).click();
  await page.fill('[name=title]', '短');
  await page.fill('[name=titleEn]', 'Short');
  await page.locator('.trial .error', { hasText: SAID[language].tooShort }).waitFor();
  await look(person, 'call-trial');
  for (const [view, shown] of [['expert', '.review-work'], ['officer', '.screening .condition'], ['panel', '.procedure'], ['public', '.once']]) {
    await page.locator(`.tabs a[href*="as=${view}"]`).click();
    await page.locator(shown).first().waitFor();
    await look(person, `call-as-${view}`);
  }
}

export async function extendDeadline(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/calls/${facts.call}`);
  await page.getByRole('button', { name: said.extend, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const closes = dialog.locator('input[name=closes]');
  const before = await closes.inputValue();
  await closes.fill(moved(before, -1));
  await dialog.locator('[name=reasonZh]').fill('系统维护，截止时间顺延一周。');
  await dialog.locator('[name=reasonEn]').fill('The system was maintained; a week is added.');
  await dialog.getByRole('button', { name: said.extend, exact: true }).click();
  await dialog.getByRole('alert').filter({ hasText: said.onlyLater }).waitFor();
  await look(person, 'call-extend-refused');
  await closes.fill(moved(before, 7));
  await dialog.getByRole('button', { name: said.extend, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.call-side li', { hasText: said.extended }).waitFor();
  await look(person, 'call-extended');
}

/** Changes one question under whoever is writing. */
export async function correctForm(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/calls/${facts.call}`);
  await page.getByRole('link', { name: said.correct, exact: true }).click();
  await page.locator('.form-part .outline summary').first().click();
  await page.locator('input[name$="-hint-zh"]').first().fill('写明解决什么问题，不超过 60 字。');
  await page.locator('[name=reasonZh]').fill('说明写得更清楚。');
  await page.locator('[name=reasonEn]').fill('The hint is clearer.');
  await page.locator('.effects li').waitFor();
  await look(person, 'call-correct');
  await page.getByRole('button', { name: said.send, exact: true }).click();
  await page.locator('.call-side li', { hasText: said.corrected }).waitFor();
  await look(person, 'call-corrected');
}

async function toScreening(person, facts) {
  const { page, language } = person;
  await page.goto(`/${language}/home`);
  await page.locator('a[href*="/calls/screening/"]').first().waitFor();
  await look(person, 'desk');
  // The first page shows those that wait longest; the queue shows all.
  await page.goto(`/${language}/calls/screening`);
  const link = page.locator(`a[href*="/calls/screening/${facts.application}"]`);
  await link.waitFor();
  await look(person, 'screening-waits');
  await link.click();
  await page.locator('.judge .condition').first().waitFor();
  await page.locator('.answers').waitFor();
  await look(person, 'screening');
}

/** All that is wrong is told at one time; the applicant has some working days to mend it. */
export async function giveBack(person, facts) {
  const { page, language } = person;
  const said = GIVING_BACK[language];
  await toScreening(person, facts);
  await page.locator('.judge').getByRole('button', { name: said.giveBack, exact: true }).click();
  await page.selectOption('[name=remark-0-question]', 'market');
  await page.fill('[name=remark-0]', said.remark);
  await page.getByRole('button', { name: said.another, exact: true }).click();
  await page.selectOption('[name=remark-1-snippet]', 'unclear');
  await look(person, 'screening-return');
  await page.getByRole('button', { name: said.send, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes(facts.application));
}

/** What was mended stands before the answers, question by question. */
export async function readMended(person, facts) {
  await toScreening(person, facts);
  await person.page.locator('.read .field-diff ins').waitFor();
  await look(person, 'screening-mended');
}

export async function screenAndDecline(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await toScreening(person, facts);
  await page.getByRole('button', { name: said.decline, exact: true }).click();
  await page.fill('[name=reasons]', facts.reasons ?? '一、实施方案缺少第三方检测报告；二、知识产权证明的权利人不是申请单位。');
  await look(person, 'screening-decline');
  await page.getByRole('button', { name: said.declineSend, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes(facts.application));
}

/** Another officer than the one who declined finds the appeal right. */
export async function acceptAppeal(person, facts) {
  const { page, language } = person;
  await page.goto(`/${language}/calls/screening?state=APPEALED&q=${facts.serial}`);
  await page.locator('.queued').first().waitFor();
  await look(person, 'screening-appeals');
  await page.locator(`a[href*="/calls/screening/${facts.application}"]`).click();
  await page.locator('.judge .appeal').waitFor();
  await look(person, 'screening-appeal');
  await page.locator('.judge').getByRole('button', { name: SAID[language].acceptAppeal, exact: true }).dblclick();
  await page.waitForURL((url) => !url.pathname.includes(facts.application));
  await page.goto(`/${language}/calls/${facts.call}?tab=applications`);
  await page.locator('.facts-large').first().waitFor();
  await look(person, 'call-applications');
  await page.goto(`/${language}/calls/desk`);
  await page.locator('.counts b').first().waitFor();
  await look(person, 'calls-desk');
}
