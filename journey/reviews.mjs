// From an admitted application to sealed reviews. Steps for a journey; facts: `call` (id), `experts` (names of members who
// have joined as experts), `application` (id) and optionally `title`, by which the application is found in the matrix.
import assert from 'node:assert/strict';
import { look } from './product.mjs';

const SAID = {
  zh: { convene: '组建评审组', conflict: '声明利益关系', declareConflict: '声明', enrol: '加入专家', assign: '分配给', assigned: '已分配，未交', seal: '密封提交', sealed: '已密封提交', declare: '声明并打开', recuse: '回避', recused: '您已回避这份申请', oneMissing: '还有 1 项没有打分', comment: '对照做得完整，漏检的原因也写明了；批间差还要在扩大试用里看。' },
  en: { convene: 'Convene the panel', conflict: 'Declare a conflict', declareConflict: 'Declare', enrol: 'Add an expert', assign: 'Assign to', assigned: 'assigned, not in', seal: 'Seal and submit', sealed: 'Submitted under seal', declare: 'Declare and open', recuse: 'Recuse', recused: 'You have recused yourself', oneMissing: 'One criterion has no score yet', comment: 'The controls are complete, and what was missed is explained. Variation between batches remains to be seen.' },
};

/** The officer adds the authority's experts to its pool. */
export async function enrolExperts(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/calls/${facts.call}/panel?tab=experts`);
  for (const name of facts.experts) {
    await page.getByRole('button', { name: said.enrol, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('select[name=person]').selectOption({ label: name });
    await dialog.locator('input[name="biomedicine/diagnostics"]').check();
    await look(person, 'expert-enrol');
    await dialog.getByRole('button', { name: said.enrol, exact: true }).click();
    await page.locator('li.row', { hasText: name }).waitFor();
  }
  await look(person, 'experts');
}

/** An expert names an organisation not to judge, before anything of it comes; `organisation` is its name in both languages. */
export async function declareConflict(person, organisation) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/reviews`);
  await page.getByRole('button', { name: said.conflict, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[name=organisation]').fill(organisation[language === 'zh' ? 'en' : 'zh']);
  await dialog.locator('.findings button', { hasText: organisation[language] }).waitFor();
  await look(person, 'conflict-find');
  await dialog.locator('.findings button', { hasText: organisation[language] }).click();
  await look(person, 'conflict-sure');
  await dialog.getByRole('button', { name: said.declareConflict, exact: true }).dblclick();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('li.row', { hasText: organisation[language] }).waitFor();
  await look(person, 'conflict-declared');
}

/** The officer convenes the panel where there is none, and gives the application to the experts. */
export async function assignExperts(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/calls/${facts.call}/panel`);
  const convene = page.getByRole('button', { name: said.convene, exact: true });
  await convene.or(page.locator('.matrix')).first().waitFor();
  if (await convene.isVisible()) {
    await look(person, 'panel-none');
    await convene.dblclick();
  }
  const row = page.locator('.matrix tbody tr', { hasText: facts.title ?? '' }).first();
  await row.waitFor();
  for (const name of facts.experts) {
    await row.getByRole('button', { name: new RegExp(`× ${name}`) }).click();
    const assign = page.getByRole('button', { name: new RegExp(`^${said.assign}.*${name}`) });
    await assign.waitFor();
    if (name === facts.experts[0]) await look(person, 'panel-pair');
    await assign.click();
    await row.getByRole('button', { name: new RegExp(`× ${name}.*${said.assigned}`) }).waitFor();
  }
  await look(person, 'panel-assigned');
  await page.goto(`/${language}/calls/${facts.call}/panel?tab=history`);
  await page.locator('li.event').nth(2).waitFor();
  await look(person, 'panel-history');
}

/** Until all are in, the officer learns who is done, and no score. */
export async function seeNoScore(person, facts) {
  const { page, language } = person;
  await page.goto(`/${language}/calls/${facts.call}/panel`);
  const row = page.locator('.matrix tbody tr', { hasText: facts.title ?? '' }).first();
  await row.getByText(language === 'zh' ? '1 / 2 已交' : '1 of 2 in', { exact: true }).waitFor();
  assert.doesNotMatch(await row.innerText(), /\d+\.\d/, 'a score shows before all are in');
  await look(person, 'panel-one-in');
}

/** Opens what waits longest of this walk's call; of any call where `facts` has no `serial`. */
async function openFirst(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/reviews`);
  const first = page.locator('li.row', { hasText: facts.serial ?? '' }).locator('a.primary').first();
  await first.waitFor();
  await look(person, 'reviews');
  await first.click();
  await page.locator('.declaration').waitFor();
  await look(person, 'review-declare');
  return said;
}

/** An expert declares, scores by keyboard, comments, and hands in under seal. */
export async function declareAndScore(person, facts) {
  const { page, width } = person;
  const said = await openFirst(person, facts);
  await page.locator('.declaration input[name=declared]').check();
  await page.getByRole('button', { name: said.declare, exact: true }).click();
  await page.locator('.review-work').waitFor();
  await look(person, 'review-papers');
  if (width < 1180) await page.locator('.halves button').nth(1).click();
  const rows = page.locator('.rubric-row');
  const count = await rows.count();
  for (let index = 0; index < count - 1; index++) await page.keyboard.press(`${5 - (index % 2)}`).then(() => page.keyboard.press('j'));
  await page.getByRole('button', { name: said.seal, exact: true }).click();
  await page.getByRole('alert').filter({ hasText: said.oneMissing }).waitFor();
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await page.keyboard.type(said.comment);
  await page.keyboard.press('Escape');
  await page.locator('.save-state.saved').waitFor();
  await look(person, 'review-scored');
  await page.reload();
  await page.locator('.review-work').waitFor();
  if (width < 1180) await page.locator('.halves button').nth(1).click();
  assert.equal(await page.locator('.rubric-row .pips .on').count(), count, 'the draft comes back');
  await page.getByRole('button', { name: said.seal, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await look(person, 'review-seal');
  await dialog.getByRole('button', { name: said.seal, exact: true }).dblclick();
  await page.getByText(said.sealed).first().waitFor({ state: 'attached' });
  await look(person, 'review-sealed');
  facts.review = /reviews\/([0-9a-f-]{36})/.exec(page.url())[1];
  await page.goto(`${new URL(page.url()).pathname}?tab=history`);
  await page.locator('li.event').nth(2).waitFor();
  await look(person, 'review-history');
}

/** An expert who knows the applicant steps back, and the papers close. */
export async function recuse(person, facts) {
  const { page } = person;
  const said = await openFirst(person, facts);
  await page.getByRole('button', { name: said.recuse, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea[name=reason]').fill(facts.reason ?? said.recuse);
  await look(person, 'review-recuse');
  await dialog.getByRole('button', { name: said.recuse, exact: true }).click();
  await page.getByText(said.recused).waitFor();
  await look(person, 'review-recused');
}
