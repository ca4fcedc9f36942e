// What can go wrong while writing and handing in: a summary of mistakes, two tabs, a broken line, a session that ends, a
// server that is killed, a form that is corrected, a paper or a submission whose answer is lost, a deadline that passes.
// Each takes a person with a begun application (facts.application) whose form asks for `title`, `problem` and `plan`.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from './applications.mjs';
import { look } from './product.mjs';

const SAID = {
  zh: { submit: '提交', mine: '改用我的', saved: '本机与服务器一致', title: '项目名称', offline: '暂时存不到服务器', formMoved: '申请表刚刚更正过', accept: '看过了，按新表继续', late: '截止时间已过', writeOn: '登录后接着写', noLine: '连不上服务器', waiting: '正在重试', wentOn: '处接着传', confirm: '确认提交，仅此一次', changes: '改动记录', takeBack: '改回原来的答案', noMember: '您不是' },
  en: { submit: 'Submit', mine: 'Use mine', saved: 'here and on the server', title: 'Title', offline: 'The server cannot be reached just now', formMoved: 'The form has just been corrected', accept: 'Seen. Go on with the new form', late: 'The deadline has passed', writeOn: 'Sign in to write on', noLine: 'The server cannot be reached', waiting: 'Trying again', wentOn: 'Went on from', confirm: 'Submit, once and for all', changes: 'Changes', takeBack: 'Back to the answer before', noMember: 'You are not a member' },
};

const write = ({ language }, facts, section) => `/${language}/applications/${facts.application}/write${section ? `?section=${section}` : ''}`;
const saved = (page, language) => page.locator('.save-state.saved', { hasText: SAID[language].saved }).waitFor();

/** A page that hears nothing of what others do in the draft, and learns of it only when it saves. */
const hearsNothing = (page) => page.route('**/draft/presence', (route) => route.fulfill({ json: { revision: 0, colleagues: [] } }));
const hearsAgain = (page) => page.unroute('**/draft/presence');

/** Handing in too early tells every mistake, and each leads to its question. */
export async function mistakesAreTold(person, facts) {
  const { page, language } = person;
  await page.goto(write(person, facts, 'preview'));
  await page.getByRole('button', { name: SAID[language].submit, exact: true }).click();
  const summary = page.locator('.summary');
  await summary.waitFor();
  assert.ok(await summary.evaluate((box) => box === document.activeElement), 'the summary takes the focus');
  assert.equal(await page.getByRole('dialog').count(), 0);
  await look(person, 'application-mistakes');
  await summary.getByRole('link', { name: SAID[language].title, exact: true }).click();
  await page.locator('[name=title]').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'title');
}

/** Two tabs: what both changed is asked about; what only one changed comes together. */
export async function twoTabsWrite(person, facts) {
  const { page, context, language } = person;
  const other = await context.newPage();
  await hearsNothing(page);
  await page.goto(write(person, facts));
  await page.locator('[name=title]').waitFor(); // it has the draft as it is before the other writes
  await other.goto(write(person, facts));
  await other.locator('[name=title]').fill('另一个窗口写的名称');
  await saved(other, language);
  // What both changed comes first: a save between the two strokes would bring the other's title here, to be written over knowingly.
  await page.fill('[name=title]', '这个窗口写的名称');
  await page.fill('[name=problem]', '只在这个窗口写的问题');
  await page.locator('.two-hands').waitFor();
  await page.locator('.two-hands').getByText('另一个窗口写的名称').waitFor();
  await look(person, 'application-conflict');
  await page.locator('.two-hands').getByRole('button', { name: SAID[language].mine, exact: true }).click();
  await saved(page, language);
  await other.reload();
  await other.locator('[name=title]').waitFor();
  assert.equal(await other.inputValue('[name=title]'), '这个窗口写的名称');
  assert.equal(await other.inputValue('[name=problem]'), '只在这个窗口写的问题');
  await other.close();
  await hearsAgain(page);
}

/**
 * Two colleagues write at once: each sees where the other is and what they write, in a few dozen edits nothing is lost, and an older
 * answer is taken back. `facts.colleague` is the other one's name.
 */
export async function twoColleaguesWrite(person, other, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(write(person, facts));
  await page.locator('[name=title]').waitFor();
  await other.page.goto(write(other, facts));
  await page.locator('.colleagues', { hasText: facts.colleague }).waitFor();
  await other.page.locator('.colleagues').waitFor();
  await other.page.locator('[name=problem]').focus();
  await page.locator('#question-problem .at-this', { hasText: facts.colleague }).waitFor();
  await look(person, 'application-colleague');
  const stands = (on, name, value) => on.waitForFunction(([field, words]) => document.querySelector(`[name=${field}]`)?.value === words, [name, value]);
  for (let edit = 1; edit <= 12; edit += 1) {
    const [title, problem] = [`第 ${edit} 稿的名称`, `第 ${edit} 稿的问题`];
    await page.fill('[name=title]', title);
    await other.page.fill('[name=problem]', problem);
    await Promise.all([stands(page, 'problem', problem), stands(other.page, 'title', title)]);
    assert.equal(await page.inputValue('[name=title]'), title);
    assert.equal(await other.page.inputValue('[name=problem]'), problem);
  }
  assert.equal(await page.locator('.two-hands').count(), 0, 'who writes different answers is asked about none');
  await page.fill('[name=problem]', '误删之后的问题');
  await stands(other.page, 'problem', '误删之后的问题');
  await other.page.getByRole('link', { name: said.changes, exact: true }).click();
  const last = other.page.locator('.changes > li').first();
  await last.getByText('误删之后的问题').waitFor();
  await look(other, 'application-changes');
  await last.getByRole('button', { name: said.takeBack, exact: true }).click();
  await stands(page, 'problem', '第 12 稿的问题');
}

/** A colleague is removed while they write (`facts.remove` does so): it is said plainly, and the words that were not saved are theirs to copy. */
export async function aColleagueIsRemoved(other, facts) {
  const { page, language } = other;
  await page.goto(write(other, facts));
  await page.locator('[name=title]').waitFor();
  await page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort('internetdisconnected') : route.continue()));
  await page.fill('[name=title]', '离开之前没有存上的名称');
  await page.locator('.note', { hasText: SAID[language].offline }).waitFor();
  await facts.remove();
  await page.getByRole('alert').filter({ hasText: SAID[language].noMember }).waitFor();
  await page.locator('.two-hands', { hasText: '离开之前没有存上的名称' }).waitFor();
  assert.equal(await page.locator('[name=problem]').count(), 0, 'nothing of the draft is left to read');
  other.complaints.splice(0);
  await look(other, 'application-removed').catch((error) => {
    if (!/ERR_INTERNET_DISCONNECTED/.test(error.message)) throw error;
  });
}

/** A broken line: one writes on, reloads once it is back, and nothing is lost. */
export async function theLineBreaks(person, facts) {
  const { page, context, language } = person;
  await page.goto(write(person, facts));
  await page.locator('[name=title]').waitFor();
  await context.route('**/api/**', (route) => route.abort('internetdisconnected'));
  await page.fill('[name=title]', '断网时写的名称');
  await page.locator('.note', { hasText: SAID[language].offline }).waitFor();
  // The browser itself complains of every request that did not get through.
  person.complaints.splice(0);
  await look(person, 'application-offline').catch((error) => {
    if (!/ERR_INTERNET_DISCONNECTED/.test(error.message)) throw error;
  });
  await context.unroute('**/api/**');
  await page.reload();
  await page.locator('[name=title]').waitFor();
  await page.waitForFunction(() => document.querySelector('[name=title]')?.value === '断网时写的名称');
  await saved(page, language);
  person.complaints.splice(0);
}

/** The session ends while one writes, as from another device: one signs in, is back in the form, and nothing is lost. */
export async function theSessionEnds(person, facts) {
  const { page, language } = person;
  await hearsNothing(page); // it is by saving that it learns of the end
  await page.goto(write(person, facts));
  await page.locator('[name=title]').waitFor();
  await facts.endSessions();
  await page.fill('[name=title]', '登录失效时写的名称');
  await page.waitForURL(`**/${language}/sign-in?**`);
  await page.locator('.note', { hasText: SAID[language].writeOn }).waitFor();
  await look(person, 'application-session-ended');
  await page.fill('input[name=mail]', facts.account.mail);
  await page.fill('input[name=password]', facts.account.password);
  await page.click('form button[type=submit]');
  await page.waitForURL(`**/applications/${facts.application}/write*`);
  await page.waitForFunction(() => document.querySelector('[name=title]')?.value === '登录失效时写的名称');
  await saved(page, language);
  await hearsAgain(page);
}

/** The server is killed under the writer and started again (`facts.kill`, `facts.start`): what was written meanwhile is saved by itself. */
export async function theServerIsKilled(person, facts) {
  const { page, language } = person;
  await page.goto(write(person, facts));
  await page.fill('[name=title]', '服务器倒下之前的名称');
  await saved(page, language);
  await facts.kill();
  await page.fill('[name=title]', '服务器倒下时写的名称');
  await page.locator('.note', { hasText: SAID[language].offline }).waitFor();
  await page.fill('[name=problem]', '服务器倒下时写的问题');
  await facts.start();
  await saved(page, language);
  assert.equal(await page.locator('.note', { hasText: SAID[language].offline }).count(), 0);
  // The browser itself complains of every request that did not get through.
  person.complaints.splice(0);
  await page.reload();
  await page.locator('[name=title]').waitFor();
  assert.equal(await page.inputValue('[name=title]'), '服务器倒下时写的名称');
  assert.equal(await page.inputValue('[name=problem]'), '服务器倒下时写的问题');
}

/** The officer corrects the form under the writer (`facts.correctForm` does so): it is told, and nothing written is lost. */
export async function theFormIsCorrected(person, facts) {
  const { page, language } = person;
  await page.goto(write(person, facts));
  await saved(page, language);
  await page.fill('[name=title]', '更正之前写的名称');
  await saved(page, language);
  await facts.correctForm();
  await page.locator('.note', { hasText: SAID[language].formMoved }).waitFor();
  await look(person, 'application-form-corrected');
  assert.equal(await page.inputValue('[name=title]'), '更正之前写的名称');
  await page.getByRole('button', { name: SAID[language].accept, exact: true }).click();
  await page.locator('.note', { hasText: SAID[language].formMoved }).waitFor({ state: 'detached' });
  await saved(page, language);
}

/** Lets what is asked reach the server, and loses its answer. */
const loseTheAnswer = async (route) => {
  await route.fetch();
  await route.abort('connectionreset');
};

/**
 * The line breaks under a paper, and then its last answer is lost: each time it goes on by itself, and stands there once. The part
 * with `plan` is open.
 */
export async function theUploadBreaks(person, facts) {
  const { page, context, language } = person;
  const plan = page.locator('#question-plan');
  const paper = { name: '项目计划书.pdf', mimeType: 'application/pdf', buffer: PDF };
  await context.route('**/uploads/*', (route) => route.abort('internetdisconnected'));
  await context.route('**/uploads/*/paper', loseTheAnswer, { times: 1 });
  await plan.locator('input[type=file]').setInputFiles(paper);
  await plan.getByText(SAID[language].waiting).waitFor();
  person.complaints.splice(0);
  await look(person, 'application-paper-waiting').catch((error) => {
    if (!/ERR_INTERNET_DISCONNECTED/.test(error.message)) throw error;
  });
  const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/paper'));
  await context.unroute('**/uploads/*');
  await lost;
  await plan.locator('.paper .hash').waitFor();
  person.complaints.splice(0);
  assert.equal(await plan.locator('.complaint').count(), 0);
  assert.equal(await plan.locator('.paper').count(), 1, 'the same paper stands there once');
  await saved(page, language);
}

/** As large as a paper may be, and no two alike. */
function largePaper() {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-paper-'));
  const path = join(folder, '大计划书.pdf');
  const first = Buffer.from('%PDF-1.7\n');
  const bytes = Buffer.concat([first, randomBytes(100_000_000 - first.length)]);
  writeFileSync(path, bytes);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), forget: () => rmSync(folder, { recursive: true }) };
}

/** The server is killed at half of 100 MB and started again (`facts.kill`, `facts.start`): the paper goes on from there, and is the same. */
export async function theServerIsKilledUnderAPaper(person, facts) {
  const { page, context, language } = person;
  const paper = largePaper();
  await page.goto(write(person, facts, 'request'));
  const plan = page.locator('#question-plan');
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 20_000_000 });
  await plan.locator('input[type=file]').setInputFiles(paper.path);
  await page.waitForFunction(() => document.querySelector('#question-plan progress')?.value > 50_000_000);
  await facts.kill();
  await plan.getByText(SAID[language].waiting).waitFor();
  await facts.start();
  await plan.getByText(SAID[language].wentOn).waitFor({ timeout: 60_000 });
  await look(person, 'application-paper-goes-on').catch((error) => {
    if (!/ERR_/.test(error.message)) throw error; // the browser itself complains of every request that did not get through
  });
  await plan.locator('.paper .hash').waitFor({ timeout: 60_000 });
  person.complaints.splice(0);
  assert.equal(await plan.locator('.paper [title]').getAttribute('title'), paper.sha256);
  await saved(page, language);
  await line.detach();
  paper.forget();
}

/** It is handed in, and the answer is lost: one hands in again, and it was handed in once. */
export async function theReceiptIsLost(person, facts) {
  const { page, context, language } = person;
  const keys = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/submission')) keys.push(request.headers()['idempotency-key']);
  });
  // A line that brings nothing back brings no news either.
  await context.route('**/api/v1/updates', (route) => route.abort('connectionreset'));
  await context.route('**/submission', loseTheAnswer);
  await page.goto(`/${language}/applications`);
  await page.locator('h1').waitFor();
  await page.goto(write(person, facts, 'preview'));
  const handIn = async () => {
    await page.getByRole('button', { name: SAID[language].submit, exact: true }).click();
    await page.getByRole('button', { name: SAID[language].confirm, exact: true }).click();
  };
  await handIn();
  await page.getByRole('alert').filter({ hasText: SAID[language].noLine }).waitFor();
  person.complaints.splice(0);
  await look(person, 'application-receipt-lost').catch((error) => {
    if (!/ERR_CONNECTION_RESET/.test(error.message)) throw error;
  });
  await context.unroute('**/submission');
  await context.unroute('**/api/v1/updates');
  await handIn();
  await page.locator('.receipt').waitFor();
  person.complaints.splice(0);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1], 'it is the same intention');
}

/** Back, after it was handed in, leads to no form but to the list one came from; and the form's own address to what was handed in. */
export async function oneGoesBack(person, facts) {
  const { page, language } = person;
  const own = new RegExp(`applications/${facts.application}$`);
  await page.goBack();
  await page.waitForURL(`**/${language}/applications`);
  await page.goto(write(person, facts));
  await page.waitForURL(own);
  await page.locator('.receipt').waitFor();
  assert.equal(await page.locator('form').count(), 0, 'nothing is left to write');
  await page.goto(`/${language}/applications/${facts.application}?tab=history`);
  await page.locator('li.event').nth(1).waitFor();
  assert.equal(await page.locator('li.event').count(), 2, 'it was handed in once');
}

/** After the deadline (`facts.closes`, in milliseconds) the page says so, and keeps what was written. */
export async function itIsLate(person, facts) {
  const { page, language } = person;
  await page.goto(write(person, facts));
  await page.locator('.note', { hasText: SAID[language].late }).waitFor({ timeout: Math.max(facts.closes - Date.now(), 0) + 20_000 });
  await look(person, 'application-late');
}
