// From a founder's round to an investor's introduction. Steps for a journey; facts: `company` (as the page names it), `words`
// ({zh, en}: what the round is found by), and optionally `award` (the number of an accepted award), `firm` ({zh, en}: a verified one to invite), `headline` ({zh, en}).
// They leave `deal` (id) behind. The founder acts for a verified company, the investor for a verified firm.
import assert from 'node:assert/strict';
import { look } from './product.mjs';

const SAID = {
  zh: {
    list: '挂出融资', verified: '已核验的投资机构', declare: '声明投资偏好', active: '生效中', found: '个项目', none: '没有符合全部条件的项目',
    drop: '去掉', filters: '筛选', why: '为何匹配', close: '关闭', ask: '申请约谈', follow: '跟进', following: '在跟进', noteIt: '记下', send: '发出申请', asked: '已申请，等待答复', accept: '接受约谈', accepted: '已接受', unknown: '未知', letIn: '恢复可见', gone: '这个项目不在了，或已经撤下', verifyToAsk: '贵机构通过核验后即可申请约谈。',
  },
  en: {
    list: 'List the round', verified: 'Verified investors', declare: 'Declare the mandate', active: 'active', found: 'deal', none: 'No deal meets every condition',
    drop: 'Drop', filters: 'Filters', why: 'Why it matches', close: 'Close', ask: 'Ask for an introduction', follow: 'Follow', following: 'Followed', noteIt: 'Note it', send: 'Send the request', asked: 'Asked, waiting for an answer', accept: 'Accept', accepted: 'accepted', unknown: 'unknown', letIn: 'Let in again', gone: 'This deal is not there, or no longer listed', verifyToAsk: 'Your firm can ask for introductions once it has been verified.',
  },
};

const HEADLINE = { zh: '用微流控芯片在 40 分钟内完成病原体分型', en: 'Pathogen typing in 40 minutes on a microfluidic chip' };
const STORY = {
  zh: '我们把核酸提取、扩增和分型放进一张一次性芯片。本轮以股权融资，六成用于三类证注册，四成用于产线。',
  en: 'Extraction, amplification and typing sit on one disposable chip. We raise equity: sixty per cent for registration, forty for the line.',
};
const PATIENCE = 20_000;

export async function listRound(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  const headline = facts.headline ?? HEADLINE;
  await page.goto(`/${language}/deals/new`);
  const list = page.getByRole('button', { name: said.list, exact: true });
  await list.click();
  await page.locator('.summary a').nth(4).waitFor();
  await look(person, 'round-mistakes');
  await page.fill('[name=headlineZh]', `${headline.zh} ${facts.words.zh}`);
  await page.fill('[name=headlineEn]', `${headline.en} ${facts.words.en}`);
  await page.selectOption('[name=industry]', 'biomedicine/diagnostics');
  await page.selectOption('[name=stage]', 'A');
  await page.selectOption('[name=region]', 'CN-JS');
  await page.fill('[name=cityZh]', '苏州');
  await page.fill('[name=cityEn]', 'Suzhou');
  await fillDay(page, new Date(Date.now() + 24 * 86_400_000));
  if (facts.award) await page.locator('.choice', { hasText: facts.award }).locator('input').check();
  await page.fill('[name=asked]', language === 'zh' ? '3,000万' : '30M');
  await page.selectOption('[name=audience-ASKED]', 'PUBLIC');
  await page.fill('[name=valuation]', '180000000');
  await page.selectOption('[name=audience-VALUATION]', 'INVITED');
  await page.fill('[name=patents]', '11');
  await page.fill('[name=quarter-0]', '1235万');
  for (const [ago, amount] of [[1, '1058万'], [2, '910万'], [3, '742万'], [4, '611万']]) {
    await page.locator('.quarters button').click();
    await page.fill(`[name=quarter-${ago}]`, amount);
  }
  await page.fill('[name=storyZh]', STORY.zh);
  await page.fill('[name=storyEn]', STORY.en);
  if (facts.firm) {
    await page.fill('[name=firm]', facts.firm[language]);
    await page.locator('.findings button', { hasText: facts.firm[language] }).waitFor();
    await look(person, 'round-firm');
    await page.locator('.findings button', { hasText: facts.firm[language] }).click();
    assert.ok(await page.locator('.choice', { hasText: facts.firm[language] }).locator('input').isChecked(), 'a firm that was found is invited');
  }
  await page.locator('.summary').waitFor({ state: 'detached' });
  const preview = page.locator('.preview');
  assert.ok(!(await preview.textContent()).includes(STORY[language]), 'the public does not read what is for verified investors');
  await preview.getByLabel(said.verified, { exact: true }).check();
  assert.ok((await preview.textContent()).includes(STORY[language]), 'a verified investor reads it');
  await look(person, 'round-write');
  await list.dblclick();
  await page.waitForURL(/deals\/[0-9a-f-]{36}$/);
  facts.deal = /deals\/([0-9a-f-]{36})/.exec(page.url())[1];
  await page.locator('h1', { hasText: facts.company }).waitFor();
  if (facts.award) await page.locator('.official', { hasText: facts.award }).waitFor();
  await look(person, 'deal-own');
  await page.goto(`/${language}/deals/${facts.deal}?tab=history`);
  await page.locator('li.event').first().waitFor();
  assert.equal(await page.locator('li.event').count(), 1, 'a double click lists once');
  await look(person, 'deal-history');
  await page.goto(`/${language}/deals/own`);
  await page.locator('li.row').first().waitFor();
  await look(person, 'deals-own');
}

/** A calendar day, typed into its parts whatever their order. */
async function fillDay(page, day) {
  for (const [part, value] of [['year', day.getFullYear()], ['month', day.getMonth() + 1], ['day', day.getDate()]]) {
    await page.locator(`form [data-type=${part}]`).first().click();
    await page.keyboard.type(String(value).padStart(2, '0'));
  }
}

export async function declareMandate(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/mandate`);
  const declare = page.getByRole('button', { name: said.declare, exact: true });
  await declare.waitFor();
  await page.locator('.choice', { hasText: language === 'zh' ? '生物医药' : 'Biomedicine' }).locator('[name=industries]').check();
  await page.locator('[name=stages]').nth(2).check();
  await page.fill('[name=smallest]', '3000万');
  await page.fill('[name=largest]', '500万');
  await declare.click();
  await page.locator('[name=largest][aria-invalid=true]').waitFor();
  await look(person, 'mandate-mistake');
  await page.fill('[name=smallest]', '500万');
  await page.fill('[name=largest]', facts.largest ?? '2,500万');
  await page.fill('[name=thesisZh]', '早期硬科技，以注册证为先。');
  await page.fill('[name=thesisEn]', 'Early deep tech; the licence first.');
  await declare.click();
  await page.locator('.tag', { hasText: said.active }).waitFor();
  await look(person, 'mandate');
}

const TOLD = {
  zh: { saveSearch: '保存这个搜索', save: '保存', seen: '全部看过', allSeen: '都看过了' },
  en: { saveSearch: 'Save this search', save: 'Save', seen: 'Mark all as seen', allSeen: 'All seen' },
};

/** Before the round that it will find is listed. */
export async function saveDealSearch(person, facts) {
  const { page, language } = person;
  const said = TOLD[language];
  await page.goto(`/${language}/deals?q=${encodeURIComponent(facts.words[language])}`);
  await page.getByRole('button', { name: said.saveSearch, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('select[name=telling]').selectOption('AT_ONCE');
  await look(person, 'save-deal-search');
  await dialog.getByRole('button', { name: said.save, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The investor leaves the page of finds open, and it listens. */
export async function waitForFinds(person) {
  const { page, language } = person;
  const listening = page.waitForResponse((response) => response.url().endsWith('/api/v1/updates') && response.ok());
  await page.goto(`/${language}/finds`);
  await listening;
  await page.locator('.state').first().waitFor();
  await page.evaluate(() => { globalThis.leftOpen = true; });
}

/** A round was listed meanwhile: it stands on the page that was left open. */
export async function seeFindArrive(person, facts) {
  const { page } = person;
  await page.locator('li.row', { hasText: facts.company }).first().waitFor({ timeout: PATIENCE });
  assert.ok(await page.evaluate(() => globalThis.leftOpen), 'the page was not loaded anew');
}

/** The round stands under what is new, with the search that found it, until it is seen. */
export async function seeNewFind(person, facts) {
  const { page, language } = person;
  const said = TOLD[language];
  await page.goto(`/${language}/home`);
  await page.locator('li.row', { hasText: facts.words[language] }).first().waitFor();
  await look(person, 'home-new-find');
  await page.goto(`/${language}/finds`);
  await page.locator('li.row', { hasText: facts.company }).first().waitFor();
  await look(person, 'finds');
  await page.getByRole('button', { name: said.seen, exact: true }).click();
  await page.getByText(said.allSeen, { exact: true }).waitFor();
}

export async function searchDeal(person, facts) {
  const { page, language, width } = person;
  const said = SAID[language];
  for (const words of [facts.words.zh, facts.words.en]) {
    await page.goto(`/${language}/deals`);
    await page.locator('input[name=q]').waitFor();
    await page.fill('input[name=q]', words);
    await page.waitForURL((url) => url.searchParams.get('q') === words);
    await found(person, facts);
    await look(person, `deals-by-words-${words === facts.words.zh ? 'zh' : 'en'}`);
  }
  await chooseASuggestion(person);
  await page.goto(`/${language}/deals/compare?deal=${facts.deal}`);
  await page.locator('.compared th', { hasText: facts.company }).waitFor();
  await look(person, 'deals-compared');
  await page.goto(`/${language}/deals?q=${encodeURIComponent(facts.words.en)}`);
  await found(person, facts);
  const row = page.locator('li.deal', { hasText: facts.company });
  await row.locator('.why').click();
  const why = width < 1180 ? page.getByRole('dialog') : page.locator('.explain');
  await why.locator('.match').waitFor();
  const score = Number(await why.locator('.total strong').textContent());
  const points = await why.locator('.reason-points b').allTextContents();
  assert.equal(points.reduce((sum, each) => sum + Number(each), 0), score, 'the parts sum to the score');
  await look(person, 'deals-why');
  if (width < 1180) {
    await why.getByRole('button', { name: said.close, exact: true }).click();
    await page.getByRole('button', { name: said.filters }).click();
    await page.getByRole('dialog').locator('.facet').first().waitFor();
    await look(person, 'deals-filters');
    await page.keyboard.press('Escape');
  }
  // in quotes, so that nothing is near in meaning either
  await page.goto(`/${language}/deals?q=${encodeURIComponent(`"${facts.words.en}"`)}&stage=SEED`);
  await page.getByText(said.none).waitFor();
  await look(person, 'deals-none');
  await page.getByRole('button', { name: said.drop }).last().click();
  await page.waitForURL((url) => !url.searchParams.has('stage'));
  await found(person, facts);
  await foundByMeaning(person);
}

/** A deal of the demo that says it in other words is found, and says so. The models load beside the server's start: it is asked again. */
async function foundByMeaning(person) {
  const { page, language } = person;
  const near = page.locator('li.deal .near').first();
  const end = Date.now() + PATIENCE;
  await page.goto(`/${language}/deals?q=${encodeURIComponent('machines that help surgeons')}`);
  await page.locator('.bar h2, .state').first().waitFor();
  while (!(await near.isVisible())) {
    assert.ok(Date.now() < end, `a deal is found for its meaning within ${PATIENCE} ms`);
    await page.reload();
    await page.locator('.bar h2, .state').first().waitFor();
  }
  await look(person, 'deals-by-meaning');
}

/** What is typed may be meant as an industry: taken by keyboard, it is a filter and no longer a word. */
async function chooseASuggestion(person) {
  const { page, language } = person;
  await page.fill('input[name=q]', language === 'zh' ? '生物医' : 'Biomed');
  const option = page.getByRole('option', { name: language === 'zh' ? '生物医药' : 'Biomedicine' });
  await option.waitFor();
  await look(person, 'deals-suggestions');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('industry') === 'biomedicine' && !url.searchParams.has('q'));
}

/** The index hears of a listing within a second, and this page is not told of others' deals: it asks again. */
async function found({ page }, facts) {
  const row = page.locator('li.deal', { hasText: facts.company });
  const end = Date.now() + PATIENCE;
  while (!(await row.isVisible())) {
    assert.ok(Date.now() < end, `${facts.company} is found within ${PATIENCE} ms`);
    await page.locator('.bar h2, .state').first().waitFor();
    if (!(await row.isVisible())) await page.reload();
    await page.locator('.bar h2, .state').first().waitFor();
  }
}

export async function askIntroduction(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/deals/${facts.deal}`);
  await page.getByRole('button', { name: said.ask, exact: true }).waitFor();
  await look(person, 'deal');
  await page.getByRole('button', { name: said.ask, exact: true }).click();
  await page.fill('[name=message]', language === 'zh' ? '我们关注体外诊断，想了解三家医院的试用数据。' : 'We follow diagnostics and would like to see the data of the three hospitals.');
  await look(person, 'introduction-ask');
  await page.getByRole('button', { name: said.send, exact: true }).dblclick();
  await page.locator('.tag:visible', { hasText: said.asked }).waitFor();
  await page.goto(`/${language}/introductions`);
  await page.locator('li.introduction', { hasText: facts.company }).waitFor();
  assert.equal(await page.locator('li.introduction .contact').count(), 0, 'nobody’s address is shown before it is accepted');
  await look(person, 'introductions-asked');
}

/** The investor puts the deal on the firm's board, carries it to the next stage by keyboard (on a phone by its choice of stages), and notes something. */
export async function followDeal(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/deals/${facts.deal}`);
  await page.getByRole('button', { name: said.follow, exact: true }).filter({ visible: true }).first().click();
  await page.getByRole('link', { name: said.following }).filter({ visible: true }).first().waitFor();
  await page.goto(`/${language}/pipeline`);
  const followed = page.locator('.board-column').nth(0).locator('.deal-card', { hasText: facts.company });
  await followed.locator('.match-bar').waitFor();
  const picker = page.locator('.board-picker');
  if (await picker.isVisible()) {
    await followed.locator('.stage-choice').selectOption({ index: 1 });
    await followed.waitFor({ state: 'detached' });
    await picker.selectOption({ index: 1 });
  } else {
    await followed.locator('.lift').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.locator('.board-column').nth(1).locator('.drop-slot').waitFor();
    await look(person, 'pipeline-lifted');
    await followed.locator('.lift').press('Enter');
  }
  const card = page.locator('.board-column').nth(1).locator('.deal-card', { hasText: facts.company });
  await card.waitFor();
  await look(person, 'pipeline');
  await card.getByRole('link').click();
  await page.fill('[name=note]', language === 'zh' ? '数据完整，想看量产。' : 'The data is complete; production is next.');
  await page.getByRole('button', { name: said.noteIt, exact: true }).click();
  await page.locator('.pursuit-note').waitFor();
  await look(person, 'pursuit');
}

/** Whoever's firm is verified no more reads what everybody reads, and what opens the rest. */
export async function seePublicPart(person, facts) {
  const { page, language } = person;
  const said = SAID[language];
  await page.goto(`/${language}/deals/${facts.deal}`);
  await page.getByText(said.verifyToAsk).filter({ visible: true }).first().waitFor();
  assert.ok(!(await page.locator('main').textContent()).includes(STORY[language]), 'the public does not read what is for verified investors');
  assert.equal(await page.getByRole('button', { name: said.follow, exact: true }).count(), 0, 'nor follows the deal');
}

/** The founder keeps the deal from the investor's firm, which then finds nothing of it, and lets it in again. */
export async function keepFrom(founder, investor, facts) {
  const { page, language } = founder;
  const letIn = page.getByRole('button', { name: SAID[language].letIn, exact: true });
  await page.goto(`/${language}/deals/${facts.deal}`);
  await page.fill('[name=keptFrom]', facts.firm[language]);
  await page.locator('.findings button', { hasText: facts.firm[language] }).click();
  await letIn.waitFor();
  await look(founder, 'deal-kept-from');
  await investor.page.goto(`/${investor.language}/deals/${facts.deal}`);
  await investor.page.getByText(SAID[investor.language].gone).waitFor();
  await letIn.click();
  await letIn.waitFor({ state: 'detached' });
}

/** The founder accepts; both then see whom to write to. The investor's page, left open, hears of it without a reload. */
export async function acceptIntroduction(founder, investor) {
  const { page, language } = founder;
  const said = SAID[language];
  await page.goto(`/${language}/introductions`);
  await page.getByRole('button', { name: said.accept, exact: true }).waitFor();
  await look(founder, 'introductions-waiting');
  await page.getByRole('button', { name: said.accept, exact: true }).first().click();
  await page.locator('li.introduction .contact a[href^="mailto:"]').first().waitFor();
  await look(founder, 'introductions-accepted');
  await investor.page.locator('li.introduction .contact a[href^="mailto:"]').first().waitFor();
  await look(investor, 'introductions-contact');
}

const REVIEWED = {
  zh: { save: '保存', band: '评审名次段', near: /排第 \d+/ },
  en: { save: 'Save', band: 'Review band', near: /place \d+/ },
};

/** The demo's founder takes the band of their review back; released to verified investors, the demo's investor finds the deal by it. */
export async function releaseBand(founder, investor) {
  const { page, language } = founder;
  await page.goto(`/${language}/deals/own`);
  const own = page.locator('li.row a[href*="/deals/"]').first();
  await own.waitFor();
  const facts = { deal: /deals\/([0-9a-f-]{36})/.exec(await own.getAttribute('href'))[1] };
  await showBand(founder, facts, 0);
  facts.company = (await page.locator('h1').textContent()).trim();
  await showsBand(investor, facts, false);
  await showBand(founder, facts, 1);
  await showsBand(investor, facts, true);
  await filterByBand(investor, facts);
}

/** @param which of the choices: the first shows none */
async function showBand(person, facts, which) {
  const { page, language } = person;
  await page.goto(`/${language}/deals/${facts.deal}/edit`);
  await page.locator('select[name=review] option').nth(1).waitFor({ state: 'attached' });
  await page.selectOption('[name=review]', { index: which });
  await page.selectOption('[name=audience-BAND]', 'VERIFIED');
  if (which > 0) await look(person, 'round-band');
  await page.getByRole('button', { name: REVIEWED[language].save, exact: true }).click();
  await page.waitForURL(new RegExp(`/deals/${facts.deal}$`));
  await page.locator('select[name=review]').waitFor({ state: 'detached' });
  await page.locator('h1').waitFor();
}

/** The company's deal shows a band to this reader, or none. The index hears of a change within a second: it is asked again. */
async function showsBand({ page, language }, facts, shown) {
  const row = page.locator('li.deal', { hasText: facts.company });
  const end = Date.now() + PATIENCE;
  do {
    assert.ok(Date.now() < end, `${facts.company} shows ${shown ? 'a' : 'no'} band within ${PATIENCE} ms`);
    await page.goto(`/${language}/deals?q=${encodeURIComponent(facts.company)}`);
    await row.first().waitFor();
  } while ((await row.locator('.rung-line', { hasText: bandOf(language) }).count() > 0) !== shown);
}

/** What every band says of itself. */
function bandOf(language) {
  return language === 'zh' ? /评审前 \d+%/ : /Top \d+% in review/;
}

async function filterByBand(person, facts) {
  const { page, language, width } = person;
  const said = REVIEWED[language];
  if (width < 1180) await page.getByRole('button', { name: SAID[language].filters }).click();
  const facets = width < 1180 ? page.getByRole('dialog') : page.locator('.rail');
  const band = facets.locator('.facet', { hasText: said.band });
  await band.getByRole('checkbox').first().check();
  await page.waitForURL((url) => url.searchParams.has('band'));
  if (width < 1180) await page.keyboard.press('Escape');
  const row = page.locator('li.deal', { hasText: facts.company });
  await row.locator('.rung-line', { hasText: bandOf(language) }).first().waitFor();
  await look(person, 'deals-by-band');
}

/** A match says that a deal's texts read like the mandate's own words, or like a deal that the firm has dealt with. Texts are compared beside the server's start: it is asked again. */
export async function readLikeness(person) {
  const { page, language, width } = person;
  const near = page.locator('.likes li', { hasText: REVIEWED[language].near }).filter({ visible: true });
  const end = Date.now() + PATIENCE;
  do {
    assert.ok(Date.now() < end, `a match names the likeness of texts within ${PATIENCE} ms`);
    await page.goto(`/${language}/deals`);
    await page.locator('li.deal .why').first().click();
    const why = width < 1180 ? page.getByRole('dialog') : page.locator('.explain');
    await why.locator('.likes li').first().waitFor();
  } while ((await near.count()) === 0);
  await look(person, 'deals-why-likeness');
}
