// What is one's own: a saved search with its mails, a token for programs. Steps for a journey; facts: `callTitle` and `call`.
import assert from 'node:assert/strict';
import { followMail } from './people.mjs';
import { look } from './product.mjs';

const SAID = {
  zh: { saveSearch: '保存这个搜索', save: '保存', saved: '已保存', stop: '停发邮件', stopped: '已经停发', make: '创建令牌', done: '已经保存好', revoke: '撤销', revoked: '已撤销' },
  en: { saveSearch: 'Save this search', save: 'Save', saved: 'Saved.', stop: 'Stop the mails', stopped: 'Stopped', make: 'Make a token', done: 'I have kept it', revoke: 'Revoke', revoked: 'revoked' },
};

/** Before the call that it will find is published. */
export async function saveSearch(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/calls?q=${encodeURIComponent(facts.callTitle)}`);
  await page.getByRole('button', { name: said.saveSearch, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[name=name]').waitFor();
  await look(person, 'save-search');
  await dialog.getByRole('button', { name: said.save, exact: true }).click();
  await page.getByRole('status').filter({ hasText: said.saved }).waitFor();
}

/** The mail about the new call ends further mails, and the settings show it. */
export async function stopMails(person, facts, mail) {
  const { page, language } = person;
  const said = SAID[language];
  await followMail(person, mail, '/unsubscribe/');
  await page.getByRole('button', { name: said.stop, exact: true }).waitFor();
  await look(person, 'unsubscribe');
  await page.getByRole('button', { name: said.stop, exact: true }).click();
  await page.locator('h1', { hasText: said.stopped }).waitFor();
  await page.goto(`/${language}/settings`);
  const line = page.locator('li.row', { hasText: facts.callTitle });
  await line.waitFor();
  assert.equal(await line.getByRole('checkbox').isChecked(), false, 'its mails are stopped');
}

/** A token is made, shown once, tried, and revoked. */
export async function makeToken(person) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/settings`);
  await page.getByRole('button', { name: said.make, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[name=name]').fill('报表 report');
  await look(person, 'token-make');
  await dialog.getByRole('button', { name: said.make, exact: true }).click();
  const secret = await dialog.locator('input[name=token]').inputValue();
  const ask = async () => (await fetch(new URL('/api/v1/calls', page.url()), { headers: { Authorization: `Bearer ${secret}` } })).status;
  assert.equal(await ask(), 200, 'a program reads the calls');
  await dialog.getByRole('button', { name: said.done, exact: true }).click();
  const line = page.locator('li.row', { hasText: '报表 report' });
  await line.waitFor();
  await look(person, 'settings');
  await line.getByRole('button').click();
  await dialog.getByRole('button', { name: said.revoke, exact: true }).click();
  await line.locator('.tag', { hasText: said.revoked }).waitFor();
  assert.equal(await ask(), 401, 'a revoked token opens nothing');
}
