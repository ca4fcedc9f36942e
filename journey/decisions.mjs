// From reviewed applications to a sealed letter, and its verification by anybody. Steps for a journey; facts: `title` (of the
// application). They leave `decision` (id) and `letter` (its number) behind.
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { look } from './product.mjs';

const SAID = {
  zh: { prepare: /^拟定/, ratify: '批准', confirm: '确认并盖章', check: '核验', revoke: '撤销', yours: '上一步是您办的', reasonsZh: '两位专家一致认为路线可信，样机已在两家医院试用。', changed: '内容被改过' },
  en: { prepare: /^Prepare/, ratify: 'Ratify', confirm: 'Confirm and seal', check: 'Verify', revoke: 'Revoke', yours: 'You took the step before', reasonsZh: '两位专家一致认为路线可信，样机已在两家医院试用。', changed: 'The content was changed' },
};
const REASONS = 'Both experts find the route credible; two hospitals are trying the prototype.';

/** An officer proposes from the ranking. */
export async function prepareDecision(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/decisions`);
  const row = page.locator('.table-scroll tbody tr', { hasText: facts.title }).first();
  await row.waitFor();
  await look(person, 'decisions');
  await row.getByRole('button', { name: said.prepare }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea[name=reasonsZh]').fill(said.reasonsZh);
  await dialog.locator('textarea[name=reasonsEn]').fill(REASONS);
  await look(person, 'decision-prepare');
  await dialog.getByRole('button', { name: said.prepare }).dblclick();
  await page.waitForURL(/decisions\/[0-9a-f-]{36}/);
  facts.decision = /decisions\/([0-9a-f-]{36})/.exec(page.url())[1];
  await page.locator('.next-step').waitFor();
  facts.letter = /JD-\d{4}-\d+/.exec(await page.locator('h1').innerText())[0];
  await look(person, 'decision-prepared');
}

/** A panellist ratifies, and is told that somebody else must confirm. */
export async function ratify(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/decisions/${facts.decision}?tab=reviews`);
  await page.locator('.opinion').first().waitFor();
  await look(person, 'decision-reviews');
  await page.goto(`/${language}/decisions/${facts.decision}`);
  await page.getByRole('button', { name: said.ratify, exact: true }).dblclick();
  await page.locator('.next-step', { hasText: said.yours }).waitFor();
  await look(person, 'decision-ratified');
}

/** A second person confirms: the letter is sealed and shown. */
export async function confirm(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/decisions/${facts.decision}`);
  await page.getByRole('button', { name: said.confirm, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await look(person, 'decision-confirm');
  await dialog.getByRole('button', { name: said.confirm, exact: true }).dblclick();
  await page.locator('.letter .seal').waitFor();
  await look(person, 'decision-sealed');
  const pdf = await page.request.get(`/api/v1/verifications/${facts.letter}/letter.pdf?lang=${language}`);
  assert.equal((await pdf.body()).subarray(0, 5).toString('latin1'), '%PDF-');
  await page.goto(`/${language}/decisions/${facts.decision}?tab=history`);
  await page.locator('li.event').nth(3).waitFor();
  await look(person, 'decision-history');
}

/** Anybody: by the scanned code, by the letter's file, with one byte altered, and by a number that nobody gave. */
export async function verifyLetter(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/verify/${facts.letter}`);
  await page.waitForURL(new RegExp(`/${language}/verify/${facts.letter}`));
  await page.locator('.verdict.large.valid').waitFor();
  await page.locator('[data-browser-check=fits]').waitFor();
  await look(person, 'verify-valid');
  const { letter } = await (await page.request.get(`/api/v1/verifications/${facts.letter}`)).json();
  const open = (name, text) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  await page.goto(`/${language}/verify`);
  await page.locator('textarea[name=letter]').waitFor();
  await look(person, 'verify');
  await open(`${facts.letter}.jws`, letter.jws);
  await page.locator('.verdict.large.valid').waitFor();
  const at = letter.text.search(/[1-8]\d*\.\d\d"/);
  const altered = letter.text.slice(0, at) + '9' + letter.text.slice(at + 1);
  assert.equal(Buffer.compare(Buffer.from(altered), Buffer.from(letter.text)) === 0, false);
  await open(`${facts.letter}.json`, altered);
  await page.locator('.verdict.large.altered').waitFor();
  await page.locator('.checks .failed', { hasText: said.changed }).waitFor();
  await page.locator('.field-diff').waitFor();
  await look(person, 'verify-altered');
  await page.fill('textarea[name=letter]', 'JD-2001-0001');
  await page.getByRole('button', { name: said.check, exact: true }).click();
  await page.locator('.verdict.large.unknown').waitFor();
  await look(person, 'verify-unknown');
}

/** An officer takes a decision back; from then on its letter verifies as revoked. */
export async function revoke(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/decisions/${facts.decision}`);
  await page.getByRole('button', { name: said.revoke, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea[name=reasonZh]').fill('申请材料经查不实。');
  await dialog.locator('textarea[name=reasonEn]').fill('The papers were found to be untrue.');
  await look(person, 'decision-revoke');
  await dialog.getByRole('button', { name: said.revoke, exact: true }).click();
  await page.locator('.struck').waitFor();
  await look(person, 'decision-revoked');
  await page.goto(`/${language}/verify/${facts.letter}`);
  await page.locator('.verdict.large.revoked').waitFor();
  await look(person, 'verify-revoked');
}
