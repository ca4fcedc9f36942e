// A founder answers an award, and everybody reads it in the register. Steps for a journey; facts: `letter` (the number of the
// decision). They leave `award` (id) behind.
import { look } from './product.mjs';

const SAID = {
  zh: { accept: '接受资助', accepted: '已列入公开名录', decline: '谢绝', declined: '已谢绝' },
  en: { accept: 'Accept the award', accepted: 'in the public register', decline: 'Decline', declined: 'Declined' },
};

async function openOffer(person, facts) {
  const { page, language } = person;
  await page.goto(`/${language}/home`);
  const row = page.locator('li.row', { hasText: facts.letter });
  await row.waitFor();
  await look(person, 'home-award');
  await row.getByRole('link').click();
  await page.waitForURL(/awards\/[0-9a-f-]{36}/);
  facts.award = /awards\/([0-9a-f-]{36})/.exec(page.url())[1];
  await page.getByRole('button', { name: SAID[language].accept, exact: true }).waitFor();
  await look(person, 'award-offered');
  return SAID[language];
}

export async function acceptAward(person, facts) {
  const { page, language } = person;
  const said = await openOffer(person, facts);
  await page.getByRole('button', { name: said.accept, exact: true }).dblclick();
  await page.locator('.state', { hasText: said.accepted }).waitFor();
  await look(person, 'award-accepted');
  await page.goto(`/${language}/awards/${facts.award}?tab=history`);
  await page.locator('li.event').nth(1).waitFor();
  await look(person, 'award-history');
}

export async function declineAward(person, facts) {
  const { page } = person;
  const said = await openOffer(person, facts);
  await page.getByRole('button', { name: said.decline, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea[name=reason]').fill(facts.reason);
  await look(person, 'award-decline');
  await dialog.getByRole('button', { name: said.decline, exact: true }).click();
  await page.locator('.state', { hasText: said.declined }).waitFor();
  await look(person, 'award-declined');
}

/** Anybody finds the award in the register, and its letter behind it. */
export async function readRegister(person, facts) {
  const { page, language } = person;
  await page.goto(`/${language}/awards`);
  const line = page.locator('li.row', { hasText: facts.letter });
  await line.waitFor();
  await look(person, 'register');
  await line.getByRole('link').click();
  await page.locator('.verdict.large.valid').waitFor();
}
