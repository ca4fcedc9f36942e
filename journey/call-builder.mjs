// An officer builds a form without code. Steps for a journey; facts: `questions` (how many the form shall ask in all) and
// `serial`. They leave `draft` (the call's id) behind.
import assert from 'node:assert/strict';
import { demo, signIn } from './people.mjs';
import { look, personAt } from './product.mjs';

const SAID = {
  zh: { copy: '照此新建', addPart: '增加一个部分', add: '增加问题', grace: '宽限写', visit: '实地考察', undo: '撤销一步', lacks: '缺英文', save: '存为草稿并预览', incomplete: '还有地方没写全', remove: '移走这个问题', of: (count) => `${count} 个问题`, title: '部分的名称', addColumn: '增加一列' },
  en: { copy: 'Copy', addPart: 'Add a part', add: 'Add a question', grace: 'Grace is', visit: 'Site visit', undo: 'Undo one step', lacks: 'English missing', save: 'Save the draft and look at it', incomplete: 'not complete yet', remove: 'Remove this question', of: (count) => `${count} questions`, title: 'Title of the part', addColumn: 'Add a column' },
};
const KINDS = ['line', 'text', 'number', 'money', 'date', 'declaration'];

/** From a template to a draft of many questions of every kind, by pointer and keyboard, with second thoughts on the way. */
export async function buildForm(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/calls/new`);
  await page.locator('.templates button').first().click();
  await page.locator('.section-head').first().waitFor();
  const before = await page.locator('[data-question]').count();
  await page.getByRole('button', { name: said.addPart, exact: true }).click();
  const part = page.locator('.form-part').last();
  await part.locator('[name$=title-zh]').fill('执行与保障');
  await part.locator('[name$=title-en]').fill('Delivery');

  /** Adds one; the first of its fields has the focus. */
  const add = async (kind, zh, en) => {
    await part.locator('.add-question select').selectOption(kind);
    await part.getByRole('button', { name: said.add, exact: true }).click();
    const line = part.locator('[data-question]').last();
    await line.locator('details[open] input').first().waitFor();
    await page.keyboard.insertText(zh);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(en);
    return part.locator(`[data-question="${await line.getAttribute('data-question')}"]`);
  };

  const partner = await add('yes-no', '有合作单位吗', 'Is there a partner?');
  const hangsOn = await partner.getAttribute('data-question');
  const who = await add('line', '合作单位名称', 'Name of the partner');
  await who.locator('select[name$=-when]').selectOption(JSON.stringify({ question: hangsOn, equals: true }));
  await who.locator('input[name$=-required]').check();
  const scale = await add('choice', '合作规模', 'Scale');
  for (const [name, text] of [['a-zh', '一家'], ['a-en', 'one'], ['b-zh', '多家'], ['b-en', 'several']]) await scale.locator(`[name$="-${name}"]`).fill(text);
  const budget = await add('table', '经费预算', 'Budget');
  await budget.getByRole('button', { name: said.addColumn, exact: true }).click();
  for (const [name, text] of [['c1-zh', '科目'], ['c1-en', 'Item'], ['c2-zh', '金额'], ['c2-en', 'Amount']]) await budget.locator(`[name$="-${name}"]`).fill(text);
  await budget.locator('select[name$="-c2-holds"]').selectOption('number');
  await budget.locator('input[name$="-c2-total"]').check();
  await look(person, 'builder-table');
  const papers = await add('files', '佐证材料', 'Evidence');
  await papers.locator('input[name$=-accept-image]').check();
  for (let number = before + 5; number < facts.questions; number += 1) await add(KINDS[number % KINDS.length], `第 ${number + 1} 问`, `Question ${number + 1}`);
  await page.getByText(said.of(facts.questions), { exact: true }).waitFor();

  const names = () => part.locator('[data-question]').evaluateAll((lines) => lines.map((line) => line.dataset.question));
  const order = await names();
  const last = part.locator('[data-question]').last();
  await last.locator('summary').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.waitForFunction((name) => document.activeElement?.closest('[data-question]')?.dataset.question === name, order.at(-1));
  assert.deepEqual((await names()).slice(-2), [order.at(-1), order.at(-2)], 'Alt and an arrow move a question, and it keeps the focus');
  await page.keyboard.press('Control+z');
  assert.deepEqual(await names(), order, 'what was moved goes back');
  const handle = part.locator('.drag-handle').last();
  if (await handle.isVisible()) { // a finger has the buttons
    await part.locator('.outline details').evaluateAll((all) => all.forEach((each) => { each.open = false; })); // both lines in one view
    await handle.dragTo(part.locator('[data-question]').nth(-2).locator('summary'));
    assert.deepEqual((await names()).slice(-3), [order.at(-3), order.at(-1), order.at(-2)], 'a dragged question stands where it was dropped');
    const dragged = await names();
    await page.getByRole('button', { name: said.undo, exact: true }).click();
    assert.deepEqual(await names(), order, 'what was dragged goes back');
    await last.locator('summary').focus();
    await page.keyboard.press('Control+Shift+z');
    assert.deepEqual(await names(), dragged, 'what was undone is done again');
    await page.keyboard.press('Control+z');
    assert.deepEqual(await names(), order);
  }
  await last.locator('details').evaluate((details) => { details.open = true; });
  await last.getByRole('button', { name: said.remove, exact: true }).click();
  await page.getByText(said.of(facts.questions - 1), { exact: true }).waitFor();
  await page.getByRole('button', { name: said.undo, exact: true }).click();
  await page.getByText(said.of(facts.questions), { exact: true }).waitFor();

  const english = partner.locator(`[name="${hangsOn}-en"]`);
  await partner.locator('details').evaluate((details) => { details.open = true; });
  await english.fill('');
  await partner.locator('.tag', { hasText: said.lacks }).waitFor();
  await page.getByRole('button', { name: said.save, exact: true }).click();
  await page.locator('.summary', { hasText: said.incomplete }).waitFor();
  await look(person, 'builder-lacks');
  await english.fill('Is there a partner?');
  await page.locator('.summary').waitFor({ state: 'detached' });
  await look(person, 'builder-whole');
  await page.fill('input[name=grace]', '121');
  await page.getByRole('button', { name: said.save, exact: true }).click();
  await page.locator('.summary', { hasText: said.grace }).waitFor();
  await page.fill('input[name=grace]', '15');
  await page.check('input[name=stage-SITE_VISIT]');
  await page.selectOption('select[name=tie-2]', { index: 1 });
  await look(person, 'builder-procedure');
  await page.fill('input[name=titleZh]', `四十问大赛${facts.serial}`);
  await page.fill('input[name=titleEn]', `Forty questions ${facts.serial}`);
  await page.getByRole('button', { name: said.save, exact: true }).click();
  await page.waitForURL(/calls\/[0-9a-f-]{36}$/);
  facts.draft = /calls\/([0-9a-f-]{36})/.exec(page.url())[1];
  await page.locator('.procedure', { hasText: said.visit }).waitFor();
  await page.goto(`/${language}/calls/${facts.draft}/edit`);
  await page.getByText(said.of(facts.questions), { exact: true }).waitFor();
  assert.equal(await page.locator('[data-question]').count(), facts.questions, 'every question was kept');
  await page.goto(`/${language}/calls/${facts.draft}`);
  await page.getByRole('link', { name: said.copy, exact: true }).click();
  await page.getByText(said.of(facts.questions), { exact: true }).waitFor();
  assert.equal(await page.inputValue('input[name=titleZh]'), `四十问大赛${facts.serial}`, 'a copy says what the call said');
  await look(person, 'call-copy');
}

/** The demo's officer builds a call of forty questions, and leaves it a draft. */
export async function walkTheBuilder(chromium, address, { language, width, serial }) {
  const officer = await personAt(chromium, address, { language, width });
  await signIn(officer, demo('officer'));
  await buildForm(officer, { questions: 40, serial });
  await officer.context.close();
}
