// The journey in a browser, on a product started as its README says, on clean data.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { outliveTheServer, walkThroughBadLuck } from './bad-luck.mjs';
import { walkTheBuilder } from './call-builder.mjs';
import { walkFirstSlice } from './first-slice.mjs';
import { browserPath, openBrowser, startProduct, walksAll } from './product.mjs';
import { walkTheTiers } from './standings.mjs';
import { walkTheRoad } from './whole-road.mjs';

const browser = browserPath();
const required = process.env.ROUNDTABLE_BROWSER_REQUIRED === 'true';
if (browser === null && !required) console.log('No Chromium was found, so the journey in a browser is skipped.');

// Whoever walks does so in this language on a screen of this width.
const USUAL = [['zh', 1440], ['en', 390]];
const OTHERS = [['zh', 390], ['en', 1440]];
const walkers = walksAll ? [...USUAL, ...OTHERS] : USUAL;

let walks = 0;
/** Seven characters that make what a walk makes its own. */
const serial = () => `JRN${String(++walks).padStart(4, '0')}`;

describe('the journey', { skip: browser === null && !required }, () => {
  let product;
  let chromium;

  before(async () => {
    assert.ok(browser, 'a browser is required here, and none was found');
    product = await startProduct();
    chromium = await openBrowser();
  }, { timeout: 400_000 });

  after(async () => {
    await chromium?.close();
    await product?.stop();
  });

  // Three walk at a time: both roads, and whoever of the others is next. Those who meet bad luck are the same person.
  describe('side by side', { concurrency: 3 }, () => {
    for (const [language, width] of walkers) {
      it(`walks the whole road in ${language} at ${width} px`, { timeout: 480_000 }, () => walkTheRoad(chromium, product.address, { language, width, serial: serial() }));
    }

    describe('in bad luck', { concurrency: 1 }, () => {
      for (const [language, width] of walkers) {
        it(`writes and hands in all the same in ${language} at ${width} px`, { timeout: 240_000 }, () => walkThroughBadLuck(chromium, product, { language, width }));
      }
    });

    describe('up the tiers', { concurrency: 1 }, () => {
      for (const [language, width] of walkers) {
        it(`reads a climb in ${language} at ${width} px`, { timeout: 240_000 }, () => walkTheTiers(chromium, product.address, { language, width }));
      }
    });

    describe('at the desk', { concurrency: 1 }, () => {
      for (const [language, width] of walksAll ? walkers : USUAL.slice(0, 1)) {
        it(`builds a call of forty questions in ${language} at ${width} px`, { timeout: 240_000 }, () => walkTheBuilder(chromium, product.address, { language, width, serial: serial() }));
      }
    });

    describe('in its first slice', { concurrency: 1 }, () => {
      for (const [language, width] of walkers) {
        it(`walks in ${language} at ${width} px`, { timeout: 240_000 }, () => walkFirstSlice(chromium, product.address, { language, width, serial: serial() }));
      }
    });
  });

  for (const [language, width] of walksAll ? USUAL : []) {
    it(`outlives a killed server in ${language} at ${width} px`, { timeout: 400_000 }, () => outliveTheServer(chromium, product, { language, width }));
  }
});
