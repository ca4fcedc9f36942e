// A founder writes, and everything that can go wrong does: mistakes, two tabs, a broken line, a form that is corrected, a
// deadline that passes. The demo's founder and officer play their parts; the calls are this walk's own.
import { startApplication } from './applications.mjs';
import { itIsLate, mistakesAreTold, theFormIsCorrected, theLineBreaks, twoTabsWrite } from './applications-in-bad-luck.mjs';
import { correctForm } from './calls.mjs';
import { demo, signIn } from './people.mjs';
import { personAt } from './product.mjs';

const DAY = 86_400_000;
const SOON = 25_000;

/** Asks the API as somebody of the demo would; throws at whatever is not done. */
async function asker(address, account) {
  const ask = async (path, { body, ...more } = {}, headers = {}) => {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'Content-Type': 'application/json', Prefer: 'wait=5', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...more,
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { accessToken } = await ask('session', { body: account });
  const signed = { Authorization: `Bearer ${accessToken}` };
  const me = await ask('me', {}, signed);
  const acting = me.memberships.find((membership) => membership.role === 'OFFICER');
  return (path, options) => ask(path, options, { ...signed, 'Acting-As': `${acting.organisation}/OFFICER` });
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

export async function walkThroughBadLuck(chromium, address, { language, width }) {
  const founder = await personAt(chromium, address, { language, width });
  const officer = await personAt(chromium, address, { language, width });
  const ask = await asker(address, demo('officer'));
  await signIn(founder, demo('founder'));
  await signIn(officer, demo('officer'));

  const facts = { call: await openCall(ask, Date.now() + 30 * DAY) };
  facts.correctForm = () => correctForm(officer, facts);
  await startApplication(founder, facts);
  await mistakesAreTold(founder, facts);
  await twoTabsWrite(founder, facts);
  await theLineBreaks(founder, facts);
  await theFormIsCorrected(founder, facts);

  const late = { closes: Date.now() + SOON };
  late.call = await openCall(ask, late.closes);
  await startApplication(founder, late);
  await itIsLate(founder, late);
  await Promise.all([founder, officer].map(({ context }) => context.close()));
}
