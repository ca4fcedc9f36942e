// Registering a company or an investor's firm, having it verified, and losing that and getting it back. Steps for a journey; facts: `company` (its name in both
// languages), `serial` (seven characters that make its code its own) and, unless it is a company, its `kind`. They leave `organisation` (the address of its page) behind.
import { look } from './product.mjs';
import { depositLicence } from './vault.mjs';

const SAID = {
  zh: { verify: '通过核验', verified: '已核验', wrong: '校验位对不上', revoke: '撤销核验', revoked: '核验已撤销', ask: '出示材料，申请核验', toVault: '打开资料库', pending: '待核验' },
  en: { verify: 'Verify', verified: 'Verified', wrong: 'The check character does not fit', revoke: 'Revoke the verification', revoked: 'Verification revoked', ask: 'Show evidence and ask', toVault: 'Open the vault', pending: 'Awaiting verification' },
};

const REASON = { zh: '基金备案已经注销，请出示新的备案证明。', en: 'The fund’s registration was cancelled; please show the new one.' };

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code with the right check character (GB 32100-2015). */
function creditCode(serial) {
  const body = `91370100MA${serial}`.padEnd(17, '0').slice(0, 17);
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return body + ALPHABET[(31 - (sum % 31)) % 31];
}

export async function registerCompany(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/organisations/register`);
  const code = creditCode(facts.serial);
  const wrong = code.slice(0, 17) + (code[17] === '7' ? '8' : '7');
  await page.fill('input[name=creditCode]', wrong);
  await page.getByText(said.wrong).waitFor();
  await look(person, 'register-wrong-code');
  await page.fill('input[name=creditCode]', ` ${code.slice(0, 8)} ${code.slice(8).toLowerCase()} `);
  if (facts.kind === 'INVESTOR') await page.locator('[name=kind]').nth(1).check();
  await page.fill('input[name=nameZh]', facts.company.zh);
  await page.fill('input[name=nameEn]', facts.company.en);
  await page.dblclick('form button[type=submit]');
  await page.waitForURL(/organisations\/[0-9a-f-]{36}/);
  await page.locator('h1', { hasText: facts.company[language] }).waitFor();
  await look(person, 'organisation-pending');
  facts.organisation = page.url();
}

/** The officer verifies; the founder's page, left open, hears of it without a reload. */
export async function verifyCompany(officer, founder, facts) {
  const said = SAID[officer.language];
  const { page, language } = officer;
  await page.goto(`/${language}/home`);
  const row = page.locator('li.row', { hasText: facts.company[language] });
  await row.waitFor();
  await look(officer, 'desk-verification');
  await row.getByRole('link').click();
  await page.getByRole('button', { name: said.verify, exact: true }).click();
  await page.locator('.tag', { hasText: said.verified }).waitFor();
  await founder.page.locator('.tag', { hasText: SAID[founder.language].verified }).waitFor();
  await look(founder, 'organisation-verified');
}

/** The officer takes the verification back, with a reason. */
export async function revokeVerification(officer, facts) {
  const { page, language } = officer;
  const said = SAID[language];
  const dialog = page.getByRole('dialog');
  await page.goto(facts.organisation);
  await page.getByRole('button', { name: said.revoke, exact: true }).click();
  await dialog.locator('[name=reason]').fill(REASON[language]);
  await look(officer, 'verification-revoke');
  await dialog.getByRole('button', { name: said.revoke, exact: true }).click();
  await page.locator('.tag', { hasText: said.revoked }).waitFor();
}

/** From the day's page, which says what has shut, to the officer's reason, to the vault, and with evidence back among those to verify. */
export async function askAnew(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  const dialog = page.getByRole('dialog');
  await page.goto(`/${language}/home`);
  const notice = page.locator('.note[role=status]', { hasText: said.revoked });
  await notice.waitFor();
  await look(person, 'home-revoked');
  await notice.getByRole('link').click();
  await page.locator('.note', { hasText: REASON[language] }).waitFor();
  await look(person, 'organisation-revoked');
  const ask = page.getByRole('button', { name: said.ask, exact: true });
  await ask.click();
  await dialog.getByRole('link', { name: said.toVault, exact: true }).click();
  await depositLicence(person);
  await page.goto(facts.organisation);
  await ask.click();
  await dialog.locator('[name=evidence]').check();
  await look(person, 'verification-ask');
  await dialog.getByRole('button', { name: said.ask, exact: true }).click();
  await page.locator('.tag', { hasText: said.pending }).waitFor();
}
