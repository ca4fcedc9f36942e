// A founder writes, and everything that can go wrong does: mistakes, two tabs, two colleagues, one of whom is removed, a broken line, a session that ends, a form
// that is corrected, lost answers, a deadline that passes, a server that is killed. The demo's founder and officer play their parts; the calls are this walk's own.
import { startApplication, writeAnswers } from './applications.mjs';
import {
  aColleagueIsRemoved, itIsLate, mistakesAreTold, oneGoesBack, theFormIsCorrected, theLineBreaks, theReceiptIsLost, theServerIsKilled, theServerIsKilledUnderAPaper, theSessionEnds, theUploadBreaks, twoColleaguesWrite, twoTabsWrite,
} from './applications-in-bad-luck.mjs';
import { correctForm } from './calls.mjs';
import { demo, signIn } from './people.mjs';
import { personAt } from './product.mjs';

const DAY = 86_400_000;
const SOON = 25_000;

/** Asks the API as somebody of the demo would, as this role of theirs; throws at whatever is not done. */
async function asker(address, account, role) {
  const ask = async (path, { body, method } = {}, headers = {}) => {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=5', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${said}`);
    return said === '' ? null : JSON.parse(said);
  };
  const { accessToken } = await ask('session', { body: account });
  const signed = { Authorization: `Bearer ${accessToken}` };
  const me = await ask('me', {}, signed);
  const acting = me.memberships.find((membership) => membership.role === role);
  return (path, options) => ask(path, options, { ...signed, 'Acting-As': `${acting.organisation}/${role}`, ...options?.headers });
}

/** A competition that receives until `closes`; its id. */
async function openCall(ask, closes) {
  const [content] = await ask('call-templates');
  delete content.code;
  delete content.days;
  const window = { opens: new Date(Date.now() - DAY).toISOString(), closes: { at: new Date(closes).toISOString(), zone: 'Asia/Shanghai' } };
  const { id } = await ask('calls', { body: { ...content, window } });
  await ask(`calls/${id}/opening`, { body: {} });
  return id;
}

/** Begins an application and empties it of what the demo's company has said before: these walks write everything themselves. */
async function startBlank(founder, address, facts) {
  const ask = await asker(address, demo('founder'), 'FOUNDER');
  await startApplication(founder, facts);
  const path = `applications/${facts.application}/draft`;
  const { revision, form } = await ask(path);
  await ask(path, { method: 'PUT', body: { form, answers: {} }, headers: { 'If-Match': `"${revision}"` } });
  await founder.page.reload();
  await founder.page.locator('[name=title]').waitFor();
}

/** Ends every session of the founder's, as they would from another device. */
async function endSessions(address) {
  const ask = await asker(address, demo('founder'), 'FOUNDER');
  const sessions = await ask('sessions');
  // Its own goes last.
  for (const each of [...sessions].sort((a, b) => Number(a.current) - Number(b.current))) await ask(`sessions/${each.id}`, { method: 'DELETE' });
}

/** Takes the demo's colleague out of the company, or brings them back; both through the API. */
async function membership(address) {
  const [founder, colleague] = [await asker(address, demo('founder'), 'FOUNDER'), await asker(address, demo('colleague'), 'FOUNDER')];
  const { person, memberships } = await colleague('me');
  const { organisation } = memberships.find((each) => each.role === 'FOUNDER');
  return {
    end: () => founder(`organisations/${organisation}/memberships/${person.id}/FOUNDER`, { method: 'DELETE' }),
    begin: async () => {
      await founder(`organisations/${organisation}/invitations`, { body: { mail: demo('colleague').mail, role: 'FOUNDER', rights: ['WRITE'] } });
      await colleague(`organisations/${organisation}/memberships`, { body: { role: 'FOUNDER' }, headers: { 'Acting-As': '' } });
    },
  };
}

/** Everything but what needs the server to itself. */
export async function walkThroughBadLuck(chromium, { address }, { language, width }) {
  const founder = await personAt(chromium, address, { language, width });
  const officer = await personAt(chromium, address, { language, width });
  const ask = await asker(address, demo('officer'), 'OFFICER');
  await signIn(founder, demo('founder'));
  await signIn(officer, demo('officer'));

  const late = { closes: Date.now() + SOON };
  late.call = await openCall(ask, late.closes);
  await startApplication(founder, late);

  const facts = { call: await openCall(ask, Date.now() + 30 * DAY), account: demo('founder') };
  facts.correctForm = () => correctForm(officer, facts);
  facts.endSessions = () => endSessions(address);
  await startBlank(founder, address, facts);
  await mistakesAreTold(founder, facts);
  await twoTabsWrite(founder, facts);
  const colleague = await personAt(chromium, address, { language, width });
  await signIn(colleague, demo('colleague'));
  facts.colleague = '周南';
  await twoColleaguesWrite(founder, colleague, facts);
  const { end, begin } = await membership(address);
  facts.remove = end;
  await aColleagueIsRemoved(colleague, facts);
  await begin(); // for whoever walks next
  await colleague.context.close();
  await theLineBreaks(founder, facts);
  await theSessionEnds(founder, facts);
  await theFormIsCorrected(founder, facts);
  await writeAnswers(founder, facts);
  await theUploadBreaks(founder, facts);
  await theReceiptIsLost(founder, facts);
  await oneGoesBack(founder, facts);

  await itIsLate(founder, late);
  await Promise.all([founder, officer].map(({ context }) => context.close()));
}

/** The server is killed and started again while a founder writes. */
export async function outliveTheServer(chromium, product, { language, width }) {
  const founder = await personAt(chromium, product.address, { language, width });
  const ask = await asker(product.address, demo('officer'), 'OFFICER');
  await signIn(founder, demo('founder'));
  const facts = { call: await openCall(ask, Date.now() + 30 * DAY), kill: product.kill, start: product.start };
  await startBlank(founder, product.address, facts);
  await theServerIsKilled(founder, facts);
  await theServerIsKilledUnderAPaper(founder, facts);
  await founder.context.close();
}
