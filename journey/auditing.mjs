// What an auditor reads, and what is not theirs to read. A step for a journey on the demo's data.
import assert from 'node:assert/strict';
import { look } from './product.mjs';
import { demo, signIn } from './people.mjs';

const SAID = {
  zh: { awards: '资助与杠杆', levered: '杠杆', leverage: '杠杆的凭证', whom: '审计都看不到里面的文件', signIn: '登录' },
  en: { awards: 'Awards and leverage', levered: 'leverage', leverage: 'Evidence of the leverage', whom: 'no authority, expert or auditor reads', signIn: 'Sign in' },
};

/** From the first page to an award whose leverage is evidenced; a deal room says whom it is for. */
export async function readAsAuditor(person) {
  const { page, language } = person;
  const said = SAID[language];
  await signIn(person, demo('auditor'));
  await page.getByRole('link', { name: said.awards, exact: true }).waitFor();
  await look(person, 'home-auditor');
  await page.getByRole('link', { name: said.awards, exact: true }).click();
  const levered = page.locator('li.row', { hasText: new RegExp(`JD-.*${said.levered}`) }).first();
  await levered.waitFor();
  await look(person, 'awards-auditor');
  await levered.getByRole('link').click();
  const closings = page.locator('section', { has: page.getByRole('heading', { name: said.leverage, exact: true }) });
  await closings.locator('li.row').first().waitFor();
  assert.match(await closings.textContent(), /SHA-256 [0-9a-f]{64}/);
  await look(person, 'award-levered');
  await page.goto(`/${language}/rooms`);
  await page.getByText(said.whom).waitFor();
  assert.equal(await page.locator('main').getByRole('link', { name: said.signIn, exact: true }).count(), 0, 'who is signed in is not asked to');
  await look(person, 'rooms-auditor');
}
