// Chromium and pages for tests. Against the fake engine by default; a test that
// needs the real one gives its address: `openPage(browser, url, …)`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core'),
  'utf8',
);

/** Debian's Chromium, with a microphone that hums. */
export function launch({ args = [] } = {}) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      // Peers on one machine find each other without mDNS.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      ...args,
    ],
  });
}

/**
 * A page of its own context (its own cookies), with what went wrong in it:
 * errors, and violations of the Content-Security-Policy; and the frames of its
 * sockets. `init` runs in it before its own scripts; with
 * `clock` its time is the test's to move (`page.clock`).
 */
export async function openPage(browser, url, { init, clock, ...options } = {}) {
  const context = await browser.newContext({
    permissions: ['microphone', 'notifications'],
    ...options,
  });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  if (clock) await page.clock.install();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.includes('Failed to load resource'))
      problems.push(text);
  });
  const sent = [];
  const heard = [];
  const keep = (list) => (frame) => {
    if (typeof frame.payload === 'string') list.push(JSON.parse(frame.payload));
  };
  page.on('websocket', (socket) => {
    socket.on('framesent', keep(sent));
    socket.on('framereceived', keep(heard));
  });
  await page.goto(url);
  return { page, context, problems, sent, heard };
}

/** Signs in, and again if the page says that the engine asks for it (it is busy). */
export async function signIn(
  page,
  { email = 'ana@clinic.example', password = 'secret' } = {},
) {
  const inside = page.getByRole('navigation');
  const again = page.getByText('Signing in is not possible at the moment.');
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await page.getByLabel('E-mail').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await inside.or(again).first().waitFor({ state: 'attached' });
    if ((await inside.count()) > 0) return;
  }
  throw new Error(`${email} could not sign in: the engine is too busy`);
}

/** Serious and critical findings of axe, as lines that say where. */
export async function axeFindings(page) {
  // By CDP: the page's policy allows no foreign script, and that is right.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    );
}

/** Waits for something that is no element. */
export async function eventually(what, seconds = 10) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await what();
    if (value) return value;
    if (Date.now() > end) throw new Error(`did not happen in ${seconds} s: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * A page of which Playwright knows nothing: it keeps its own pages visible and
 * focused, and what is visible is never frozen.
 */
export class HiddenPage {
  #waiting = new Map();
  #count = 0;

  static async open(browser, url) {
    const page = new HiddenPage();
    const cdp = await browser.newBrowserCDPSession();
    const { browserContextId } = await cdp.send('Target.createBrowserContext');
    const permissions = ['notifications', 'audioCapture'];
    await cdp.send('Browser.grantPermissions', { browserContextId, permissions });
    const { targetId } = await cdp.send('Target.createTarget', {
      url,
      browserContextId,
    });
    const attach = { targetId, flatten: false };
    const { sessionId } = await cdp.send('Target.attachToTarget', attach);
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result, error } = JSON.parse(message);
      page.#waiting.get(id)?.(result ?? error);
    });
    return Object.assign(page, { cdp, browserContextId, targetId, sessionId });
  }

  send(method, params = {}) {
    const id = (this.#count += 1);
    const message = JSON.stringify({ id, method, params });
    const answer = new Promise((done) => this.#waiting.set(id, done));
    const { sessionId } = this;
    void this.cdp.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  }

  async evaluate(expression) {
    const ask = { expression, returnByValue: true };
    return (await this.send('Runtime.evaluate', ask)).result?.value;
  }

  /** Another tab comes before it, and the browser freezes it. */
  async freeze() {
    const another = { url: 'about:blank', browserContextId: this.browserContextId };
    const { targetId } = await this.cdp.send('Target.createTarget', another);
    await this.cdp.send('Target.activateTarget', { targetId });
    await eventually(() => this.evaluate("document.visibilityState === 'hidden'"));
    const note = "addEventListener('freeze', () => (globalThis.isFrozen = true))";
    await this.evaluate(`globalThis.isFrozen = false; document.${note}`);
    // The browser's answer does not tell whether it froze the page; the page does.
    await eventually(async () => {
      await this.send('Page.setWebLifecycleState', { state: 'frozen' });
      return this.evaluate('globalThis.isFrozen');
    });
  }

  async thaw() {
    await this.send('Page.setWebLifecycleState', { state: 'active' });
    await this.cdp.send('Target.activateTarget', { targetId: this.targetId });
  }

  close() {
    const { browserContextId } = this;
    return this.cdp.send('Target.disposeBrowserContext', { browserContextId });
  }
}
