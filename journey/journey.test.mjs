// The journey in a browser, on a product started as its README says, on clean data.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { walkFirstSlice } from './first-slice.mjs';
import { browserPath, openBrowser, startProduct } from './product.mjs';
import { walkTheRoad } from './whole-road.mjs';

const browser = browserPath();
const required = process.env.ROUNDTABLE_BROWSER_REQUIRED === 'true';
if (browser === null && !required) console.log('No Chromium was found, so the journey in a browser is skipped.');

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

  for (const [language, width, serial] of [['zh', 1440, 'JRN0001'], ['en', 390, 'JRN0002']]) {
    it(`walks the first slice in ${language} at ${width} px`, { timeout: 240_000 }, () => walkFirstSlice(chromium, product.address, { language, width, serial }));
  }

  // Each page is looked at in both widths; whoever walks does so on a screen of this one.
  for (const [language, width, serial] of [['zh', 1440, 'JRN0005'], ['en', 390, 'JRN0006']]) {
    it(`walks the whole road in ${language} at ${width} px`, { timeout: 480_000 }, () => walkTheRoad(chromium, product.address, { language, width, serial }));
  }
});
