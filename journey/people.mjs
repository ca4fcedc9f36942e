// Signing up, signing in and following mail, as each person does. Steps for a journey.
import { look } from './product.mjs';

export const PASSWORD = 'sunny-round-table-42';

/** Whoever has an account in the demo. */
export const demo = (name) => ({ mail: `${name}@demo.roundtable.example`, password: 'demo-round-table' });

export async function signUp(person, mail, name) {
  const { page, language } = person;
  await page.goto(`/${language}/sign-up`);
  await page.fill('input[name=name]', name);
  await page.fill('input[name=mail]', mail);
  await page.fill('input[name=password]', PASSWORD);
  await look(person, 'sign-up');
  await page.click('form button[type=submit]');
  await page.getByRole('status').filter({ hasText: mail }).waitFor();
  await followMail(person, mail, '/confirm');
  await page.locator('.state a').waitFor();
  await look(person, 'confirmed');
  await signIn(person, { mail, password: PASSWORD });
}

/** Opens the newest mail to this address that leads to `path`, as the local outbox shows it. */
export async function followMail(person, mail, path) {
  const { page, language } = person;
  await page.goto(`/${language}/outbox`);
  const link = page.locator('li.event', { hasText: mail }).locator(`a[href*="${path}"]`).first();
  await link.waitFor();
  await look(person, `outbox${path.replaceAll('/', '-')}`);
  await link.click();
  await page.waitForURL(new RegExp(path));
}

export async function signIn(person, { mail, password }) {
  const { page, language } = person;
  await page.goto(`/${language}/sign-in`);
  await page.fill('input[name=mail]', mail);
  await page.fill('input[name=password]', password);
  await look(person, 'sign-in');
  await page.click('form button[type=submit]');
  await page.waitForURL(`**/${language}/home`);
  await page.locator('h1').waitFor();
}
