// How one climbs through the tiers of a competition, as the demo's founder, its officer and everybody read it, and what comes of it
// where the founder lets investors hear of it.
import assert from 'node:assert/strict';
import { readAsAuditor } from './auditing.mjs';
import { readLikeness, releaseBand } from './deals.mjs';
import { demo, signIn } from './people.mjs';
import { look, personAt } from './product.mjs';

const SAID = {
  zh: { history: '历史', drawnUp: '名次' },
  en: { history: 'History', drawnUp: 'standings' },
};

/** The founder's way drawn, and from it the ladder of tiers on the call's own page; the address of the first tier's call. */
async function readClimb(person) {
  const { page, language } = person;
  await page.goto(`/${language}/applications`);
  await page.locator('a[href$="/climb"]').first().click();
  await page.locator('figure.climb svg .own').first().waitFor();
  assert.ok((await page.locator('figure.climb svg text.tier').count()) >= 3, 'district, city and province are drawn');
  assert.ok((await page.locator('figure.climb svg text.rank').count()) >= 2, 'two tiers have ranked the company');
  await look(person, 'climb');
  await page.locator('.climb-more a[href*="/applications/"]').first().click();
  await page.locator('.climb-more').waitFor({ state: 'detached' }); // the climb leads to a call too: to the one that is applied to next
  const link = page.locator('main a[href*="/calls/"]').first();
  await link.waitFor();
  const call = await link.getAttribute('href');
  await link.click();
  await page.locator('ol.ladder li[aria-current=true]').waitFor();
  await look(person, 'tiers');
  return call;
}

/** The first tier's standings as its own authority has them, with who did what when. */
async function readStandings(person, call) {
  const { page, language } = person;
  await page.goto(`${call}/standings`);
  await page.locator('table.ranked tbody tr').first().waitFor();
  assert.equal(await page.locator('ol.standings-steps li.done').count(), 4, 'drawn up, announced, noticed and confirmed');
  await look(person, 'standings');
  await page.getByRole('link', { name: SAID[language].history, exact: true }).click();
  await page.locator('.event', { hasText: new RegExp(SAID[language].drawnUp, 'i') }).first().waitFor();
  await look(person, 'standings-history');
}

export async function walkTheTiers(browser, address, { language, width }) {
  const founder = await personAt(browser, address, { language, width });
  const officer = await personAt(browser, address, { language, width });
  const investor = await personAt(browser, address, { language, width });
  const auditor = await personAt(browser, address, { language, width });
  await signIn(founder, demo('founder'));
  const call = await readClimb(founder);
  await signIn(officer, demo('officer'));
  await readStandings(officer, call);
  await signIn(investor, demo('investor'));
  await releaseBand(founder, investor);
  await readLikeness(investor);
  await readAsAuditor(auditor);
  await founder.context.close();
  await officer.context.close();
  await investor.context.close();
  await auditor.context.close();
}
