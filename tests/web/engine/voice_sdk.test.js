// The page with Twilio's Voice SDK, which is a stub at its public interface: the
// SDK's call and the engine's offer are one thing on the screen.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { FakeEngine } from '../fake_engine.js';
import { eventually, launch, openPage } from '../harness.js';
import { people, RealEngine, tokenOf } from './engine.js';

const limit = { timeout: 90_000 };

/** Takes the place of the SDK's chunk. */
const stub = `
class Emitter {
  #listeners = {};
  on(name, listener) { (this.#listeners[name] ??= []).push(listener); return this; }
  emit(name, ...args) { for (const each of this.#listeners[name] ?? []) each(...args); }
}
export class Call extends Emitter {
  done = [];
  constructor(parameters) { super(); this.customParameters = new Map(Object.entries(parameters)); }
  #do(what, event) { this.done.push(what); this.emit(event); }
  accept() { this.#do('accept', 'accept'); }
  reject() { this.#do('reject', 'reject'); }
  ignore() { this.done.push('ignore'); }
  disconnect() { this.#do('disconnect', 'disconnect'); }
  mute(isMuted) { this.done.push('mute ' + isMuted); this.emit('mute', isMuted); }
  sendDigits(digits) { this.done.push('digits ' + digits); }
}
export class Device extends Emitter {
  audio = { incoming() {}, outgoing() {}, disconnect() {} };
  constructor(token) { super(); this.token = token; globalThis.device = this; }
  state = 'unregistered';
  async register() {
    if (this.state !== 'unregistered') throw new Error('InvalidStateError');
    this.state = 'registered';
    this.emit('registered');
  }
  updateToken(token) { this.token = token; }
  destroy() {}
  ring(parameters) { globalThis.call = new Call(parameters); this.emit('incoming', globalThis.call); }
}
`;

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

async function openWithStub(url) {
  const opened = await openPage(browser, 'about:blank');
  await opened.context.route('**/assets/twilio-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: stub }),
  );
  await opened.page.goto(url);
  return opened;
}

const device = (page) => eventually(() => page.evaluate(() => globalThis.device?.token));

test('the device is registered with the real engine’s token, which Twilio would take', limit, async () => {
  const account = `AC${'1'.repeat(32)}`;
  const key = `SK${'2'.repeat(32)}`;
  const secret = 'the-secret-of-the-key-0123456789';
  const env = {
    TWILIO_ACCOUNT_SID: account,
    TWILIO_API_KEY_SID: key,
    TWILIO_API_KEY_SECRET: secret,
    TWILIO_API_BASE_URL: 'http://127.0.0.1:9',
  };
  const engine = await RealEngine.start({ phone: false, env });
  try {
    const { page } = await openWithStub(
      `${engine.url}/calls#token=${tokenOf(people.ana)}`,
    );
    const token = await device(page);
    const [header, payload, seal] = token.split('.');
    const read = (part) => JSON.parse(Buffer.from(part, 'base64url'));
    const right = createHmac('sha256', secret).update(`${header}.${payload}`);
    assert.equal(seal, right.digest('base64url'));
    assert.equal(read(header).cty, 'twilio-fpa;v=1');
    const { iss, sub, grants } = read(payload);
    assert.deepEqual({ iss, sub }, { iss: key, sub: account });
    assert.equal(grants.identity, 'c1_u101');
    assert.equal(grants.voice.incoming.allow, true);
    await page.getByRole('switch', { name: 'On duty' }).press('Space');
    await page.locator('header [data-state=available]').waitFor();
  } finally {
    await engine.stop();
  }
});

test('the SDK’s call answers the offer that it belongs to, and is muted, dialled and hung up from the screen', limit, async () => {
  const engine = await new FakeEngine().start();
  try {
    engine.isSignedIn = true;
    engine.me = { ...engine.me, voice: 'twilio' };
    const { page, problems } = await openWithStub(`${engine.url}/calls`);
    await device(page);
    await page.getByRole('switch', { name: 'On duty' }).press('Space');
    await page.locator('header [data-state=available]').waitFor();
    engine.offer('CA1-1');
    await page.locator('[data-call=ringing]').waitFor();
    // The click may come before the SDK's call does.
    await page.getByRole('button', { name: 'Accept' }).dblclick();
    await eventually(() => engine.count('offer.accept') === 1);
    await page.evaluate(() => globalThis.device.ring({ offer: 'CA1-1' }));
    await page.locator('[data-call=talking]').waitFor();
    engine.say({ type: 'offer.ended', offer: 'CA1-1', reason: 'answered' });
    engine.say({ type: 'state', state: 'talking' });
    await page.getByRole('button', { name: 'Mute' }).click();
    await page.getByRole('button', { name: 'Keypad' }).click();
    await page.getByRole('button', { name: 'Key 5' }).click();
    await page.getByRole('button', { name: 'Hang up' }).dblclick();
    await page.locator('[data-call=wrap_up]').waitFor();
    const done = await page.evaluate(() => globalThis.call.done);
    assert.deepEqual(done, ['accept', 'mute true', 'digits 5', 'disconnect']);
    assert.deepEqual(problems, []);
  } finally {
    await engine.stop();
  }
});
