// From registration to an investor's introduction, as each person in turn. The demo's officer, experts and panellists
// play their parts; the founder, the investor, the company, the call and the round are this walk's own.
import { appeal, attachPaper, mendAndSubmit, previewAndSubmit, startApplication, writeAnswers } from './applications.mjs';
import { acceptAward, readRegister } from './awards.mjs';
import { acceptAppeal, extendDeadline, giveBack, publishCall, readCall, readMended, screenAndDecline } from './calls.mjs';
import { chooseMails, talkAtTheTable } from './conversations.mjs';
import { acceptIntroduction, askIntroduction, declareMandate, followDeal, keepFrom, listRound, saveDealSearch, searchDeal, seeFindArrive, seeNewFind, seePublicPart, waitForFinds } from './deals.mjs';
import { confirm, prepareDecision, ratify, verifyLetter } from './decisions.mjs';
import { readLeaflet } from './leaflets.mjs';
import { askAnew, registerCompany, revokeVerification, verifyCompany } from './organisations.mjs';
import { demo, signIn, signUp } from './people.mjs';
import { personAt } from './product.mjs';
import { assignExperts, declareAndScore, declareConflict, seeNoScore } from './reviews.mjs';
import { answerAndEnd, comeBackIn, enterRoom, openRoom, standOutside } from './rooms.mjs';
import { makeToken, saveSearch, stopMails } from './settings.mjs';
import { applyAgain, fillVault } from './vault.mjs';

/** Walks it once; `serial` makes what this walk makes its own. */
export async function walkTheRoad(chromium, address, { language, width, serial }) {
  const people = {};
  for (const name of ['founder', 'officer', 'officer2', 'expert', 'expert2', 'panellist', 'chair', 'investor']) {
    people[name] = await personAt(chromium, address, { language, width });
  }
  people.passerBy = await personAt(chromium, address, { language, width, script: false });
  const facts = {
    serial,
    company: { zh: `明川诊断${serial}`, en: `Mingchuan Diagnostics ${serial}` },
    asksFirst: true,
    callTitle: `澄湖创新大赛${serial}`,
    callTitleEn: `Chenghu Challenge ${serial}`,
    experts: ['顾明岳', '沈小雨'],
    title: `四十分钟分型芯片 ${serial}`,
    titleEn: `Typing chip ${serial}`,
    words: { zh: `分型芯片${serial}`, en: `typing${serial}` },
  };
  const founderMail = `founder-${serial.toLowerCase()}@road.example`;
  await signUp(people.founder, founderMail, language === 'zh' ? '许蔚' : 'Xu Wei');
  await registerCompany(people.founder, facts);
  const firm = { serial: serial.replace('JRN', 'JRW'), kind: 'INVESTOR', company: { zh: `长风投资${serial}`, en: `Long Wind Ventures ${serial}` } };
  await signUp(people.investor, `investor-${serial.toLowerCase()}@road.example`, language === 'zh' ? '程素问' : 'Cheng Suwen');
  await registerCompany(people.investor, firm);
  for (const name of ['officer', 'officer2', 'expert', 'expert2', 'panellist', 'chair']) await signIn(people[name], demo(name));
  await verifyCompany(people.officer, people.founder, facts);
  await verifyCompany(people.officer, people.investor, firm);

  await fillVault(people.founder, facts);
  await declareConflict(people.expert, firm.company);
  await saveSearch(people.founder, facts);
  await publishCall(people.officer, facts);
  await readCall(people.founder, facts);
  await readLeaflet(people.passerBy, facts);
  await startApplication(people.founder, facts);
  await writeAnswers(people.founder, facts);
  await attachPaper(people.founder, facts);
  await extendDeadline(people.officer, facts);
  await previewAndSubmit(people.founder, facts);
  await giveBack(people.officer, facts);
  await mendAndSubmit(people.founder, facts);
  await talkAtTheTable(people.founder, people.officer, facts);
  await chooseMails(people.founder);
  await readMended(people.officer, facts);
  await screenAndDecline(people.officer, facts);
  await appeal(people.founder, facts);
  await acceptAppeal(people.officer2, facts);
  await applyAgain(people.founder, facts);
  await stopMails(people.founder, facts, founderMail);
  await makeToken(people.founder);

  // From here on pages say the title in the reader's language; its serial stands in both.
  facts.title = serial;
  await assignExperts(people.officer, facts);
  await declareAndScore(people.expert, facts);
  await seeNoScore(people.officer, facts);
  await declareAndScore(people.expert2, facts);
  await prepareDecision(people.officer, facts);
  await ratify(people.panellist, facts);
  await confirm(people.chair, facts);
  await verifyLetter(people.investor, facts);
  await acceptAward(people.founder, facts);
  await readRegister(people.investor, facts);

  const round = { company: facts.company[language], words: facts.words, award: facts.letter, firm: firm.company };
  await saveDealSearch(people.investor, round);
  await waitForFinds(people.investor);
  await listRound(people.founder, round);
  await seeFindArrive(people.investor, round);
  await seeNewFind(people.investor, round);
  await declareMandate(people.investor, round);
  await searchDeal(people.investor, round);
  await askIntroduction(people.investor, round);
  await acceptIntroduction(people.founder, people.investor);
  await followDeal(people.investor, round);
  const inConfidence = { ...round, firm: firm.company, investorMail: `investor-${serial.toLowerCase()}@road.example` };
  await openRoom(people.founder, inConfidence);
  await enterRoom(people.investor, inConfidence);
  await revokeVerification(people.officer, firm);
  await standOutside(people.investor);
  await seePublicPart(people.investor, round);
  await askAnew(people.investor, firm);
  await verifyCompany(people.officer, people.investor, firm);
  await comeBackIn(people.investor, inConfidence);
  await answerAndEnd(people.founder, people.investor, inConfidence);
  await keepFrom(people.founder, people.investor, round);
  await Promise.all(Object.values(people).map(({ context }) => context.close()));
}
