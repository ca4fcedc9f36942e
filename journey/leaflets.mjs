// Whoever scans a call's code, with a browser that runs no script. Steps for a journey; facts: `call` (its id).
import assert from 'node:assert/strict';
import { look } from './product.mjs';

const SAID = {
  zh: { check: '看是否符合', failed: '不符合', met: '各条都符合', example: '范例', day: '截止' },
  en: { check: 'Check', failed: 'not met', met: 'Every rule is met', example: 'Example', day: 'Deadline' },
};

/** The leaflet, its self-check answered wrong and then right, its form, guide, poster and calendar. */
export async function readLeaflet(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/q/${facts.call}?lang=${language}`);
  await look(person, 'leaflet');
  const rules = page.locator('#check fieldset');
  const count = await rules.count();
  assert.ok(count > 0, 'the call asks who may apply');
  for (const answer of ['last', 'first']) {
    for (let rule = 0; rule < count; rule += 1) {
      const number = rules.nth(rule).locator('input[type=number]');
      if (await number.count()) await number.fill(answer === 'last' ? '-1' : '3');
      else await rules.nth(rule).getByRole('radio')[answer]().check();
    }
    await page.getByRole('button', { name: said.check, exact: true }).click();
    await page.waitForURL(/a\./);
    await page.getByRole('status').waitFor();
    if (answer === 'last') {
      assert.ok((await page.locator('[data-failed]').count()) > 0, 'a wrong answer is named');
      await look(person, 'leaflet-check');
    }
  }
  await page.getByRole('status').filter({ hasText: said.met }).waitFor();
  await page.locator('a[href*="/form?"]').click();
  await page.locator('[data-question]').first().waitFor();
  await look(person, 'leaflet-form');
  await page.goBack();
  await page.locator('a[href*="/guide?"]').click();
  await page.locator('blockquote', { hasText: said.example }).first().waitFor();
  await look(person, 'leaflet-guide');
  await page.goto(`/q/${facts.call}/poster?lang=${language}`);
  await page.locator('.poster svg').waitFor();
  await look(person, 'poster');
  const calendar = await (await page.request.get(`/q/${facts.call}/calendar.ics?lang=${language}`)).text();
  assert.ok(calendar.includes(said.day), calendar);
}
