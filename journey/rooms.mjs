// What a company shows in confidence. Steps for a journey; facts: `firm` ({zh, en}: the investor's), `company`, `words` (stand in the
// room's title), `investorMail`. They leave `room` (id) behind. The founder's vault holds a document; the founder's round is listed.
import assert from 'node:assert/strict';
import { look } from './product.mjs';

const SAID = {
  zh: {
    open: '开设资料室', lockSome: '只给选定的人', folder: '添加文件夹', save: '保存', place: '放入文件', invite: '邀请投资人', grant: '开放', accept: '接受并继续', send: '发送验证码', enter: '进入资料室',
    ask: '提问', askSend: '发送', answer: '答复', answerSend: '发送答复', publish: '公开给所有人', publishSend: '公开', anonymous: '提问人匿名', end: '收回', code: '验证码', ended: '已收回',
  },
  en: {
    open: 'Open a room', lockSome: 'Some of them', folder: 'Add a folder', save: 'Save', place: 'Add a document', invite: 'Invite investors', grant: 'Open it', accept: 'Accept and go on', send: 'Send the code', enter: 'Enter the room',
    ask: 'Ask', askSend: 'Send', answer: 'Answer', answerSend: 'Send the answer', publish: 'Publish to all', publishSend: 'Publish', anonymous: 'nobody knows who asked', end: 'End', code: 'Code', ended: 'ended',
  },
};

const QUESTION = { zh: '三家医院续签的条件是什么？', en: 'On what terms do the three hospitals renew?' };
const ANSWER = { zh: '一年一签，次年二月续签。', en: 'Yearly, each February.' };

/** A room with one folder and one document of the vault, opened to one firm. */
export async function openRoom(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  const dialog = page.getByRole('dialog');
  await page.goto(`/${language}/rooms`);
  await page.getByRole('button', { name: said.open, exact: true }).click();
  await dialog.locator('[name=titleZh]').fill(`A 轮资料室 ${facts.words.zh}`);
  await dialog.locator('[name=titleEn]').fill(`Series A room ${facts.words.en}`);
  await dialog.locator('.nda-text', { hasText: /\S/ }).waitFor();
  await look(person, 'room-open');
  await dialog.getByRole('button', { name: said.open, exact: true }).click();
  await page.waitForURL(/rooms\/[0-9a-f-]{36}$/);
  facts.room = /rooms\/([0-9a-f-]{36})/.exec(page.url())[1];
  await page.getByRole('button', { name: said.folder, exact: true }).click();
  await dialog.locator('[name=folder]').fill('01 公司');
  await dialog.locator('[name=folderEn]').fill('01 Company');
  await dialog.getByRole('button', { name: said.save, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.room-folder').getByRole('button', { name: new RegExp(said.place) }).click();
  await dialog.locator('select[name=source] option').nth(1).waitFor({ state: 'attached' });
  await dialog.locator('select[name=source]').selectOption({ index: 1 });
  await look(person, 'room-place');
  await dialog.getByRole('button', { name: said.place, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.room-picture img').waitFor();
  await page.getByRole('button', { name: said.invite, exact: true }).click();
  await dialog.locator('[name=firm]').fill(facts.firm[language]);
  await dialog.locator('.findings button', { hasText: facts.firm[language] }).click();
  await dialog.locator('.note', { hasText: facts.firm[language] }).waitFor();
  await look(person, 'room-invite');
  await dialog.getByRole('button', { name: said.grant, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.guest-line', { hasText: facts.firm[language] }).waitFor();
  await look(person, 'room-own');
  await keepForOneFirm(person, facts);
}

/** The document is kept for the firm that was let in: to all others it is not there. */
async function keepForOneFirm({ page, language, ...person }, facts) {
  const said = SAID[language];
  const dialog = page.getByRole('dialog');
  await page.locator('.room-document .room-act').first().click();
  await dialog.getByRole('radio', { name: said.lockSome, exact: true }).check();
  await dialog.getByRole('checkbox', { name: new RegExp(facts.firm[language]) }).check();
  await look({ page, language, ...person }, 'room-lock');
  await dialog.getByRole('button', { name: said.save, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.room-document .room-act.locked').waitFor();
}

/** The text, the code, a page, a question. */
export async function enterRoom(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/rooms/${facts.room}`);
  await page.locator('.nda-text').waitFor();
  assert.ok(!(await page.locator('main').textContent()).includes('01 '), 'before the text is accepted not even a folder is named');
  await look(person, 'room-agreement');
  await page.locator('[name=entitled]').check();
  await page.getByRole('button', { name: said.accept, exact: true }).click();
  await page.getByRole('button', { name: said.send, exact: true }).click();
  await page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
  await look(person, 'room-code');
  const mails = await (await page.request.get('/api/v1/outbox')).json();
  const mail = mails.filter((each) => each.to === facts.investorMail && /\d{6}/.test(each.subject)).sort((one, other) => one.at.localeCompare(other.at)).at(-1);
  await page.locator('[name=code]').fill(/\d{6}/.exec(mail.subject)[0]);
  await page.getByRole('button', { name: said.enter, exact: true }).click();
  await page.locator('.room-picture img').waitFor();
  await look(person, 'room-inside');
  await page.getByRole('button', { name: said.ask, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=words]').fill(QUESTION[language]);
  await dialog.getByRole('button', { name: said.askSend, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.question', { hasText: QUESTION[language] }).waitFor();
}

/** The firm is verified no more: its open page shuts without a reload, and says why and where to go. */
export async function standOutside(person) {
  const { page } = person;
  await page.locator('.state[role=alert]').waitFor();
  await page.locator('.note[role=status] a').waitFor();
  assert.equal(await page.locator('.room-picture').count(), 0, 'a firm that is verified no more sees no page any more');
  await look(person, 'room-shut');
}

/** Verified anew, it is inside again: the text and the code stand. */
export async function comeBackIn(person, facts) {
  const { page, language } = person;
  await page.goto(`/${language}/rooms/${facts.room}`);
  await page.locator('.room-picture img').waitFor();
  await page.locator('.question', { hasText: QUESTION[language] }).waitFor();
}

/** The founder answers, publishes, sees who has looked, and ends the access: the guest's open page hears of it. */
export async function answerAndEnd(founder, investor, facts) {
  const { page, language } = founder;
  const said = SAID[language];
  const dialog = page.getByRole('dialog');
  await page.goto(`/${language}/rooms/${facts.room}`);
  const question = page.locator('.question', { hasText: QUESTION[language] });
  await question.getByRole('button', { name: said.answer, exact: true }).click();
  await dialog.locator('[name=answer]').fill(ANSWER[language]);
  await dialog.getByRole('button', { name: said.answerSend, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await question.locator('blockquote', { hasText: ANSWER[language] }).waitFor();
  await question.getByRole('button', { name: said.publish, exact: true }).click();
  await dialog.getByRole('button', { name: said.publishSend, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.question', { hasText: said.anonymous }).waitFor();
  await page.locator('table.heat tbody tr').first().waitFor();
  await look(founder, 'room-looked');
  await page.goto(`/${language}/rooms/${facts.room}?tab=views`);
  await page.locator('li.row').first().waitFor();
  await look(founder, 'room-views');
  await page.goto(`/${language}/rooms/${facts.room}`);
  await page.locator('.guest-line', { hasText: facts.firm[language] }).getByRole('button', { name: new RegExp(`^${said.end}`) }).click();
  await dialog.getByRole('button', { name: said.end, exact: true }).click();
  await page.locator('.guest-line', { hasText: said.ended }).waitFor();
  await investor.page.locator('.state[role=alert]').waitFor();
  assert.equal(await investor.page.locator('.room-picture').count(), 0, 'whose access was ended sees no page any more');
  await look(investor, 'room-ended');
}
