// What a company says and hands in once. Steps for a journey; facts: `organisation` (the address of its page), `title` and
// `number` of what it has handed in.
import assert from 'node:assert/strict';
import { PDF, startApplication } from './applications.mjs';
import { look } from './product.mjs';

const SAID = {
  zh: { deposit: '存入文件', save: '保存', licence: '营业执照', from: '来自资料库', paper: '取自资料库', view: '查看', close: '关闭', notScanned: '未做恶意程序扫描' },
  en: { deposit: 'Add a document', save: 'Save', licence: 'Business licence', from: 'From your vault', paper: 'is from your vault', view: 'View', close: 'Close', notScanned: 'Not scanned for malware' },
};

/** A fact is stated and a document deposited, on the company's own page. */
export async function fillVault(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`${facts.organisation}?tab=vault`);
  await page.selectOption('select[name=add-fact]', 'employees');
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=value]').fill('42');
  await dialog.locator('[name=value]').blur();
  await dialog.getByRole('button', { name: said.save, exact: true }).click();
  await page.locator('.vault-facts', { hasText: '42' }).waitFor();
  await depositLicence(person);
  await look(person, 'vault');
  await page.locator('li.row', { hasText: said.licence }).getByRole('button', { name: said.view }).click();
  await dialog.locator('.view-page img').waitFor();
  await dialog.getByText(said.notScanned).waitFor();
  await look(person, 'vault-document');
  await dialog.getByRole('button', { name: said.close, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** On the vault's page, where at first nothing is chosen. */
export async function depositLicence(person) {
  const { page, language } = person;
  const said = SAID[language];
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: said.deposit, exact: true }).click();
  await dialog.getByRole('button', { name: said.save, exact: true }).click();
  await dialog.locator('.error', { hasText: /./ }).first().waitFor();
  await look(person, 'vault-deposit-mistake');
  await dialog.locator('select[name=kind]').selectOption('business-licence');
  await dialog.locator('input[type=file]').setInputFiles({ name: '营业执照.pdf', mimeType: 'application/pdf', buffer: PDF });
  await dialog.getByRole('button', { name: said.save, exact: true }).click();
  await page.locator('li.row', { hasText: said.licence }).waitFor();
}

/** The second application of a company begins with what the first one said, each answer with its origin. */
export async function applyAgain(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  const calls = await (await page.request.get('/api/v1/calls?phase=RECEIVING&kind=COMPETITION&q=澄湖杯')).json();
  const again = { call: calls.items[0].id };
  await page.goto(`/${language}/calls/${again.call}`);
  await page.locator('.once .tag').first().waitFor();
  await look(person, 'call-with-vault');
  await startApplication(person, again);
  assert.equal(await page.inputValue('[name=title]'), facts.title, 'the title is taken over');
  await page.locator('#question-title .from-vault', { hasText: said.from }).waitFor();
  await look(person, 'application-prefilled');
  const parts = page.locator('.parts a');
  await parts.nth(3).click();
  await page.locator('#question-plan .paper .hash').waitFor();
  await page.locator('#question-plan .from-vault', { hasText: said.paper }).waitFor();
  await look(person, 'application-paper-from-vault');
}
