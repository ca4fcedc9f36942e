// The table of an application: both sides talk, and each sees at once what the other says. Steps for a journey; facts: `application` (id).
import { look } from './product.mjs';

const SAID = {
  zh: { post: '发出', asks: '检测报告下周才出，可以先附受理单吗？', answers: '可以，报告出来后发到这里。', settings: '每天汇总', save: '保存', saved: '已保存。' },
  en: { post: 'Post', asks: 'The report comes next week. May its receipt do until then?', answers: 'It may. Post the report here once you have it.', settings: 'Once a day', save: 'Save', saved: 'Saved.' },
};

async function say(person, words) {
  const { page, language } = person;
  await page.fill('.composer textarea', words);
  await page.getByRole('button', { name: SAID[language].post, exact: true }).click();
  await page.locator('.said', { hasText: words }).waitFor();
}

/** The founder asks, the officer answers, and the founder's open page shows it. */
export async function talkAtTheTable(founder, officer, facts) {
  const said = SAID[founder.language];
  await founder.page.goto(`/${founder.language}/applications/${facts.application}?tab=table`);
  await founder.page.locator('.composer textarea').waitFor();
  await say(founder, said.asks);
  await officer.page.goto(`/${officer.language}/applications/${facts.application}/table`);
  await officer.page.locator('.said', { hasText: said.asks }).waitFor();
  await say(officer, said.answers);
  await look(officer, 'table-officer');
  await founder.page.locator('.said.authority', { hasText: said.answers }).waitFor();
  await look(founder, 'table');
}

/** Mails of the table once a day, for whoever does not want each at once. */
export async function chooseMails(person) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/account/mail`);
  await page.locator('fieldset', { has: page.locator('input[name=TABLES]') }).getByText(said.settings, { exact: true }).click();
  await page.getByRole('button', { name: said.save, exact: true }).click();
  await page.getByText(said.saved, { exact: true }).waitFor();
  await look(person, 'mail-settings');
}
