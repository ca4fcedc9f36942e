// Sign up, confirm, register a company, have it verified, invite a colleague, reset a password: as each person in turn.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browserPath, look, openBrowser, personAt, startProduct } from './product.mjs';

const PASSWORD = 'sunny-round-table-42';
const OFFICER = { mail: 'officer@demo.roundtable.example', password: 'demo-round-table' };

const SAID = {
  zh: { verify: '通过核验', verified: '已核验', invite: '邀请成员', send: '发出邀请', accept: '接受邀请', nothing: '今天没有等您的事', wrong: '校验位对不上' },
  en: { verify: 'Verify', verified: 'Verified', invite: 'Invite a member', send: 'Send the invitation', accept: 'Accept', nothing: 'Nothing waits for you today', wrong: 'The check character does not fit' },
};

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

const browser = browserPath();
const required = process.env.ROUNDTABLE_BROWSER_REQUIRED === 'true';
if (browser === null && !required) console.log('No Chromium was found, so the journey in a browser is skipped.');

describe('the first slice', { skip: browser === null && !required }, () => {
  let product;
  let chromium;

  before(async () => {
    assert.ok(browser, 'a browser is required here, and none was found');
    product = await startProduct();
    chromium = await openBrowser();
  }, { timeout: 400_000 });

  after(async () => {
    await chromium?.close();
    await product?.stop();
  });

  async function signUp(person, mail, name) {
    const { page, language } = person;
    await page.goto(`/${language}/sign-up`);
    await page.fill('input[name=name]', name);
    await page.fill('input[name=mail]', mail);
    await page.fill('input[name=password]', PASSWORD);
    await look(person, 'sign-up');
    await page.click('form button[type=submit]');
    await page.getByRole('status').filter({ hasText: mail }).waitFor();
    await followMail(person, mail, '/confirm');
    await look(person, 'confirmed');
    await signIn(person, mail, PASSWORD);
  }

  async function followMail(person, mail, path) {
    const { page, language } = person;
    await page.goto(`/${language}/outbox`);
    const link = page.locator('li.event', { hasText: mail }).locator(`a[href*="${path}"]`).first();
    await link.waitFor();
    await look(person, `outbox${path.replaceAll('/', '-')}`);
    await link.click();
    await page.waitForURL(new RegExp(path));
  }

  async function signIn(person, mail, password) {
    const { page, language } = person;
    await page.goto(`/${language}/sign-in`);
    await page.fill('input[name=mail]', mail);
    await page.fill('input[name=password]', password);
    await look(person, 'sign-in');
    await page.click('form button[type=submit]');
    await page.waitForURL(`**/${language}/home`);
    await page.locator('h1').waitFor();
  }

  for (const [language, width, serial] of [['zh', 1440, 'JRN0001'], ['en', 390, 'JRN0002'], ['zh', 390, 'JRN0003'], ['en', 1440, 'JRN0004']]) {
    it(`is walked in ${language} at ${width} px`, { timeout: 180_000 }, async () => {
      const said = SAID[language];
      const mail = `founder-${serial.toLowerCase()}@company.example`;
      const colleagueMail = `colleague-${serial.toLowerCase()}@company.example`;
      const founder = await personAt(chromium, product.address, { language, width });
      const officer = await personAt(chromium, product.address, { language, width });
      const colleague = await personAt(chromium, product.address, { language, width });

      await founder.page.goto(`/${language}`);
      await founder.page.locator('h1').waitFor();
      await look(founder, 'start');
      await signUp(founder, mail, language === 'zh' ? '沈知微' : 'Shen Zhiwei');
      await founder.page.getByText(said.nothing).first().waitFor();
      await look(founder, 'home-empty');

      await founder.page.goto(`/${language}/organisations/register`);
      const code = creditCode(serial);
      const wrong = code.slice(0, 17) + (code[17] === '7' ? '8' : '7');
      await founder.page.fill('input[name=creditCode]', wrong);
      await founder.page.getByText(said.wrong).waitFor();
      await look(founder, 'register-wrong-code');
      await founder.page.fill('input[name=creditCode]', ` ${code.slice(0, 8)} ${code.slice(8).toLowerCase()} `);
      await founder.page.fill('input[name=nameZh]', `澄溪仪器${serial}`);
      await founder.page.fill('input[name=nameEn]', `Chengxi Instruments ${serial}`);
      await founder.page.dblclick('form button[type=submit]');
      await founder.page.waitForURL(/organisations\/[0-9a-f-]{36}/);
      await founder.page.locator('h1', { hasText: serial }).waitFor();
      await look(founder, 'organisation-pending');
      const organisation = founder.page.url();

      await signIn(officer, OFFICER.mail, OFFICER.password);
      await officer.page.locator('li.row', { hasText: serial }).waitFor();
      await look(officer, 'desk');
      await officer.page.locator('li.row', { hasText: serial }).getByRole('link').click();
      await officer.page.getByRole('button', { name: said.verify, exact: true }).click();
      await officer.page.locator('.tag', { hasText: said.verified }).waitFor();
      // The founder's page, left open, hears of it without a reload.
      await founder.page.locator('.tag', { hasText: said.verified }).waitFor();
      await look(founder, 'organisation-verified');

      await founder.page.goto(`${organisation}?tab=people`);
      await founder.page.getByRole('button', { name: said.invite, exact: true }).click();
      await founder.page.fill('input[name=mail]', colleagueMail);
      await look(founder, 'invite');
      await founder.page.getByRole('button', { name: said.send, exact: true }).click();
      await founder.page.locator('.tag.amber').waitFor();
      await signUp(colleague, colleagueMail, language === 'zh' ? '周南' : 'Zhou Nan');
      await colleague.page.getByRole('button', { name: said.accept, exact: true }).click();
      await colleague.page.getByText(serial).first().waitFor();
      await look(colleague, 'home-colleague');
      await founder.page.locator('.tag.amber').waitFor({ state: 'detached' });
      await look(founder, 'members');

      await founder.page.goto(`${organisation}?tab=history`);
      await founder.page.locator('li.event').nth(4).waitFor();
      await look(founder, 'history');

      await colleague.page.goto(`/${language}/reset`);
      await colleague.page.fill('input[name=mail]', colleagueMail);
      await colleague.page.click('form button[type=submit]');
      await colleague.page.getByRole('status').filter({ hasText: colleagueMail }).waitFor();
      await followMail(colleague, colleagueMail, '/reset-password');
      await colleague.page.fill('input[name=password]', `${PASSWORD}-new`);
      await look(colleague, 'reset-password');
      await colleague.page.click('form button[type=submit]');
      await colleague.page.locator('.state a').waitFor();
      await signIn(colleague, colleagueMail, `${PASSWORD}-new`);

      await founder.page.goto(`/${language}/kit`);
      await founder.page.locator('h2').last().waitFor();
      await look(founder, 'kit');
      await Promise.all([founder, officer, colleague].map(({ context }) => context.close()));
    });
  }
});
