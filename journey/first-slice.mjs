// Sign up, confirm, register a company, have it verified, invite a colleague, reset a password: as each person in turn.
import { look, personAt } from './product.mjs';
import { registerCompany, verifyCompany } from './organisations.mjs';
import { demo, followMail, PASSWORD, signIn, signUp } from './people.mjs';

const SAID = {
  zh: { invite: '邀请成员', send: '发出邀请', accept: '接受邀请', nothing: '今天没有等您的事' },
  en: { invite: 'Invite a member', send: 'Send the invitation', accept: 'Accept', nothing: 'Nothing waits for you today' },
};

/** Walks it once; `serial` makes the people and the company of this walk their own. */
export async function walkFirstSlice(chromium, address, { language, width, serial }) {
  const said = SAID[language];
  const mail = `founder-${serial.toLowerCase()}@company.example`;
  const colleagueMail = `colleague-${serial.toLowerCase()}@company.example`;
  const founder = await personAt(chromium, address, { language, width });
  const officer = await personAt(chromium, address, { language, width });
  const colleague = await personAt(chromium, address, { language, width });
  const facts = { serial, company: { zh: `澄溪仪器${serial}`, en: `Chengxi Instruments ${serial}` } };

  await founder.page.goto(`/${language}`);
  await founder.page.locator('.start a[href*="/calls/"]').first().waitFor();
  await founder.page.locator('.start li.row', { hasText: 'JD-' }).first().waitFor();
  await look(founder, 'start');
  await signUp(founder, mail, language === 'zh' ? '沈知微' : 'Shen Zhiwei');
  await founder.page.getByText(said.nothing).first().waitFor();
  await look(founder, 'home-empty');
  await registerCompany(founder, facts);
  await signIn(officer, demo('officer'));
  await verifyCompany(officer, founder, facts);

  await founder.page.goto(`${facts.organisation}?tab=people`);
  await founder.page.getByRole('button', { name: said.invite, exact: true }).click();
  await founder.page.fill('input[name=mail]', colleagueMail);
  await look(founder, 'invite');
  await founder.page.getByRole('button', { name: said.send, exact: true }).click();
  await founder.page.locator('.tag.amber').waitFor();
  await signUp(colleague, colleagueMail, language === 'zh' ? '周南' : 'Zhou Nan');
  await colleague.page.getByRole('button', { name: said.accept, exact: true }).click();
  await colleague.page.getByRole('button', { name: said.accept, exact: true }).waitFor({ state: 'detached' });
  await colleague.page.locator('main').getByText(serial).first().waitFor();
  await look(colleague, 'home-colleague');
  await founder.page.locator('.tag.amber').waitFor({ state: 'detached' });
  await look(founder, 'members');
  await founder.page.goto(`${facts.organisation}?tab=history`);
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
  await signIn(colleague, { mail: colleagueMail, password: `${PASSWORD}-new` });

  await founder.page.goto(`/${language}/kit`);
  await founder.page.locator('h2').last().waitFor();
  await look(founder, 'kit');
  await Promise.all([founder, officer, colleague].map(({ context }) => context.close()));
}
