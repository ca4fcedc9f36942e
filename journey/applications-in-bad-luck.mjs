// What can go wrong while writing: a summary of mistakes, two tabs, a broken line, a form that is corrected, a deadline
// that passes. Each takes a person with a begun application (facts.application) whose form asks for `title` and `problem`.
import assert from 'node:assert/strict';
import { look } from './product.mjs';

const SAID = {
  zh: { submit: '提交', mine: '改用我的', saved: '本机与服务器一致', title: '项目名称', offline: '暂时存不到服务器', formMoved: '申请表刚刚更正过', accept: '看过了，按新表继续', late: '截止时间已过' },
  en: { submit: 'Submit', mine: 'Use mine', saved: 'here and on the server', title: 'Title', offline: 'The server cannot be reached just now', formMoved: 'The form has just been corrected', accept: 'Seen. Go on with the new form', late: 'The deadline has passed' },
};

const write = ({ language }, facts, section) => `/${language}/applications/${facts.application}/write${section ? `?section=${section}` : ''}`;
const saved = (page, language) => page.locator('.save-state.saved', { hasText: SAID[language].saved }).waitFor();

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
  await page.goto(write(person, facts));
  await other.goto(write(person, facts));
  await other.locator('[name=title]').fill('另一个窗口写的名称');
  await saved(other, language);
  await page.fill('[name=problem]', '只在这个窗口写的问题');
  await page.fill('[name=title]', '这个窗口写的名称');
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

/** The officer corrects the form under the writer (`facts.correctForm` does so): it is told, and nothing written is lost. */
export async function theFormIsCorrected(person, facts) {
  const { page, language } = person;
  await page.goto(write(person, facts));
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

/** After the deadline (`facts.closes`, in milliseconds) the page says so, and keeps what was written. */
export async function itIsLate(person, facts) {
  const { page, language } = person;
  await page.goto(write(person, facts));
  await page.locator('.note', { hasText: SAID[language].late }).waitFor({ timeout: Math.max(facts.closes - Date.now(), 0) + 20_000 });
  await look(person, 'application-late');
}
