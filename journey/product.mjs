// Starts the product as its README says, on clean data, and opens a browser on it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const fromPage = createRequire(join(root, 'web-ui', 'package.json'));
const { chromium } = fromPage('playwright-core');
const axeSource = readFileSync(fromPage.resolve('axe-core/axe.min.js'), 'utf8');

const SECONDS_TO_START = 300;
// A server that lives for minutes is not worth optimising.
const FOR_MINUTES = { ROUNDTABLE_SERVER_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1' };
// The shell draws the same pages and no window around them, which is a fifth of the work.
const SHELL = '/usr/bin/chromium-headless-shell';
const CHROMIUM = [SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

export const pictures = join(here, 'target', 'pictures');

/** The browser to drive, or null where none is installed. */
export function browserPath() {
  return [process.env.ROUNDTABLE_BROWSER, ...CHROMIUM].find((path) => path && existsSync(path)) ?? null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(what, seconds, check) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} did not happen within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A running product with its address, accounts, its ends and its next start. */
export async function startProduct(...more) {
  const data = mkdtempSync(join(tmpdir(), 'roundtable-journey-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const said = [];
  let launcher;
  let ended;
  const launch = () => {
    ended = null;
    launcher = spawn(join(root, 'roundtable'), ['--data', data, '--port', String(port), ...more], { cwd: root, env: { ...process.env, ...FOR_MINUTES }, stdio: ['ignore', 'pipe', 'pipe'] });
    launcher.stdout.on('data', (chunk) => said.push(String(chunk)));
    launcher.stderr.on('data', (chunk) => said.push(String(chunk)));
    launcher.once('exit', (code) => { ended = code ?? -1; });
  };
  const isReady = async () => {
    try {
      return (await fetch(`${address}/actuator/health/readiness`)).ok;
    } catch {
      return false;
    }
  };
  const start = async () => {
    launch();
    await until('starting', SECONDS_TO_START, () => {
      if (ended !== null) throw new Error(`the launcher ended with ${ended}:\n${said.join('')}`);
      return isReady();
    });
  };
  /** Kills launcher and server as a power cut would; both are away when this comes back. */
  const kill = async () => {
    const [, server] = readFileSync(join(data, 'launcher.processes'), 'utf8').split('\n');
    process.kill(Number(server.split(' ')[0]), 'SIGKILL');
    launcher.kill('SIGKILL');
    await until('dying', 60, async () => ended !== null && !(await isReady()));
  };
  const stop = async () => {
    if (ended === null) launcher.kill('SIGTERM');
    await until('stopping', 60, () => ended !== null);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    const log = join(data, 'logs', 'server.log');
    const errors = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter((line) => /ERROR|Caused by/.test(line)) : [];
    await stop();
    throw new Error(`${error.message}\n${errors.slice(0, 8).join('\n')}`);
  }
  return { address, data, said, start, kill, stop };
}

export async function openBrowser() {
  const executablePath = browserPath();
  return chromium.launch({
    executablePath,
    args: [...(executablePath === SHELL ? [] : ['--headless=new']), '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

function screen(width) {
  return { width, height: width < 600 ? 844 : 960 };
}

/** One person at one screen: their own cookies, language and width, with script or without. Console errors fail the journey. */
export async function personAt(browser, address, { language = 'zh', width = 1440, script = true } = {}) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: screen(width),
    javaScriptEnabled: script,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width < 600,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refusal is an answer of the product's, not a fault of the page's.
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text())) complaints.push(message.text());
  });
  return { page, context, complaints, language, width, script };
}

const WIDTHS = [1440, 390];

/** Whether each language is walked at each width; then whoever walks looks at their own screen alone, otherwise at both. */
export const walksAll = process.env.ROUNDTABLE_JOURNEY === 'all';

/** What has been looked at: each page once for each language and screen walked on, however often people pass by it. */
const seen = new Set();

async function violationsOn(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  );
  return violations;
}

/** axe itself is a script: for whoever runs none it looks at the same address beside them. */
async function violationsWithScript(page) {
  const context = await page.context().browser().newContext({ viewport: page.viewportSize() });
  try {
    const beside = await context.newPage();
    await beside.goto(page.url());
    return await violationsOn(beside);
  } finally {
    await context.close();
  }
}

/** The whole page, packed quickly rather than tightly: the browser's own command can be told so. */
async function takePicture(page, path) {
  const devtools = await page.context().newCDPSession(page);
  const { cssContentSize: { width, height } } = await devtools.send('Page.getLayoutMetrics');
  const { data } = await devtools.send('Page.captureScreenshot', { optimizeForSpeed: true, captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
  await devtools.detach();
  writeFileSync(path, Buffer.from(data, 'base64'));
}

/** Takes a picture of the walker's own screen, and fails on anything axe finds on it, or on a page wider than a screen of either width. */
export async function look(person, name) {
  const { page, language, width } = person;
  const place = `${name}-${language} on ${width} px`;
  if (seen.has(place)) return;
  seen.add(place);
  mkdirSync(pictures, { recursive: true });
  const found = [];
  for (const each of [...WIDTHS.filter((other) => other !== width && !walksAll), width]) {
    if (page.viewportSize().width !== each) await page.setViewportSize(screen(each));
    await page.evaluate(() => globalThis.scrollTo(0, 0));
    if (each === width) await takePicture(page, join(pictures, `${name}-${language}-${each}.png`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) found.push(`the page is ${overflow} px wider than its screen of ${each} px`);
  }
  const violations = person.script ? await violationsOn(page) : await violationsWithScript(page);
  found.push(...violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`));
  if (person.complaints.length) found.push(...person.complaints.splice(0));
  if (found.length) throw new Error(`${name} (${language}):\n  ${found.join('\n  ')}`);
}
