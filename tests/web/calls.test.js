// A call on the page, and what becomes of it when the page, the socket or the
// engine is not as it should be.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, engine, open, openAt, setTheStage } from './fake_stage.js';
import { axeFindings, eventually, HiddenPage } from './harness.js';

setTheStage();

/** A staff page that is on duty. */
async function onDuty(options) {
  const page = await openAt('/calls', options);
  await page.getByRole('switch', { name: 'On duty' }).press('Space');
  await page.locator('[data-state=available]').waitFor();
  return page;
}

const incoming = (page) => page.getByRole('region', { name: 'Incoming call' });

test('a call rings, by title and on screen, and is taken by a key', async () => {
  const page = await onDuty();
  engine.offer('CA1-1', { summary: 'They want an invoice.', urgent: true });
  await incoming(page).getByText('They want an invoice.').waitFor();
  await eventually(() => engine.count('offer.ack') === 1);
  assert.match(await page.title(), /Incoming call|☎/);
  assert.deepEqual(await axeFindings(page), []);
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Alt+a');
  await eventually(() => engine.count('offer.accept') === 1);
  engine.say({ type: 'offer.ended', offer: 'CA1-1', reason: 'answered' });
  engine.say({ type: 'state', state: 'talking' });
  await page.getByRole('heading', { name: /In a call with/ }).waitFor();
  assert.equal(engine.count('offer.accept'), 1);
  assert.deepEqual(await axeFindings(page), []);
  await page.keyboard.press('Alt+h');
  engine.say({ type: 'state', state: 'wrap_up' });
  await page.getByRole('heading', { name: /Finish the call/ }).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', { name: 'Save and be ready' }).click();
  await eventually(() => engine.count('wrap_up.done') === 1);
  assert.equal(await page.title(), 'Calls');
});

test('declining is told at once, whatever page is shown', async () => {
  const page = await onDuty();
  await page.getByRole('link', { name: 'History' }).click();
  engine.offer('CA1-1');
  await incoming(page).waitFor();
  await page.keyboard.press('Alt+x');
  await eventually(() => engine.count('offer.decline') === 1);
  await incoming(page).waitFor({ state: 'detached' });
});

test('a caller who hung up is gone from the screen, and a late click does nothing', async () => {
  const page = await onDuty();
  engine.offer('CA1-1');
  await incoming(page).waitFor();
  engine.say({ type: 'offer.ended', offer: 'CA1-1', reason: 'cancelled' });
  await page.getByText('The caller hung up.').waitFor();
  await page.keyboard.press('Alt+a');
  assert.equal(engine.count('offer.accept'), 0);
});

test('a page that is frozen acknowledges nothing; thawed, it is back for the next call', async () => {
  const page = await HiddenPage.open(browser, `${engine.url}/calls`);
  const has = (selector) => () =>
    page.evaluate(`document.querySelector('${selector}') !== null`);
  await eventually(has('[role=switch]'));
  await page.evaluate("document.querySelector('[role=switch]').click()");
  await eventually(has('[data-state=available]'));
  await page.freeze();
  engine.offer('CA1-1');
  await eventually(() => engine.state === 'unavailable');
  assert.equal(engine.count('offer.ack'), 0);
  await page.thaw();
  await eventually(has('header [data-state=available]'));
  assert.equal(await has('[data-call=ringing]')(), false);
  assert.equal(engine.count('offer.ack'), 0);
  engine.offer('CA2-1');
  await eventually(has('[data-call=ringing]'));
  await page.close();
});

test('a page to which no sound comes says so and acknowledges nothing', async () => {
  engine.me = { ...engine.me, voice: 'none' };
  const page = await openAt('/calls');
  await page.getByText('Calls cannot ring in this page.').waitFor();
  await page.getByRole('switch', { name: 'On duty' }).press('Space');
  await page.locator('header [data-state=unavailable]').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  engine.offer('CA1-1');
  await eventually(() => engine.pending === null); // the caller goes on
  assert.equal(await incoming(page).count(), 0);
  assert.equal(engine.count('offer.ack'), 0);
});

test('an engine that hears nothing more is noticed, and the duty comes back', async () => {
  const page = await onDuty();
  engine.isDeaf = true;
  const available = page.locator('header [data-state=available]');
  // How it waits and connects in turn is too quick to be looked at.
  await available.waitFor({ state: 'detached', timeout: 30_000 });
  engine.isDeaf = false;
  await available.waitFor({ timeout: 30_000 });
});

test('a page that was replaced says so and comes back only when it is asked to', async () => {
  const page = await onDuty({ clock: true });
  engine.say({ type: 'error', code: 'replaced', message: 'A newer page.' });
  await page.getByText('You are connected in another window.').waitFor();
  const before = engine.count('hello');
  await page.clock.runFor(60_000); // longer than it ever waits to connect again
  await page.getByText('You are connected in another window.').waitFor();
  await page.getByRole('button', { name: 'Use this window' }).click();
  await page.locator('[data-state=available]').waitFor();
  assert.equal(engine.count('hello'), before + 1);
});

test('a second tab takes the calls over only when it is asked to, with the duty', async () => {
  const page = await onDuty();
  const second = await open.context.newPage();
  await second.goto(`${engine.url}/calls`);
  await second.getByText('You are connected in another window.').waitFor();
  assert.equal(engine.count('hello'), 1);
  await page.locator('header [data-state=available]').waitFor();
  assert.deepEqual(await axeFindings(second), []);

  await second.getByRole('button', { name: 'Use this window' }).click();
  await second.locator('header [data-state=available]').waitFor();
  await page.getByText('You are connected in another window.').waitFor();
  engine.offer('CA1-1');
  await incoming(second).waitFor();
  assert.equal(await incoming(page).count(), 0);
});

test('a page that is loaded anew takes calls again, beside another tab', async () => {
  const page = await onDuty();
  const second = await open.context.newPage();
  await second.goto(`${engine.url}/board`);
  await second.getByText('The board is live there.').waitFor();
  await page.reload();
  await page.locator('header [data-state=available]').waitFor();
  await page.close();
  await second.goto(`${engine.url}/calls`);
  await second.locator('header [data-state=offline]').waitFor();
});

test('who looks at another tab hears of a call there', async () => {
  const page = await onDuty();
  const second = await open.context.newPage();
  await second.goto(`${engine.url}/inbox`);
  await second.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  engine.offer('CA1-1');
  const told = second.getByText(/it rings in your other window/);
  await told.waitFor();
  await page.keyboard.press('Alt+x');
  await told.waitFor({ state: 'detached' });
});

test('two pages talk: both ends are connected and hear each other', async () => {
  const page = await onDuty();
  const phone = await open.context.newPage();
  await phone.goto(`${engine.url}/try`);
  await phone.getByRole('button', { name: 'Call', exact: true }).click();
  await phone.getByText('For billing, press 1.').waitFor();
  // The phone takes no calls away from the page of the same person.
  await page.locator('header [data-state=available]').waitFor();
  await page.bringToFront();
  engine.offer('CA1-1');
  await incoming(page).waitFor();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('heading', { name: /In a call with/ }).waitFor();
  for (const each of [page, phone]) {
    const stream = each.locator('body > audio');
    await stream.waitFor({ state: 'attached' });
    await eventually(() => each.evaluate(loudness), 15);
  }
  await phone.getByRole('button', { name: 'Hang up' }).click();
  await page.getByRole('heading', { name: /Finish the call/ }).waitFor();
});

/** Runs in the page: is there sound in what the peer sends? */
async function loudness() {
  const audio = document.querySelector('body > audio');
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(audio.srcObject).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let loudest = 0;
  for (let i = 0; i < 15; i += 1) {
    await new Promise((done) => setTimeout(done, 100));
    analyser.getFloatTimeDomainData(samples);
    loudest = Math.max(loudest, ...samples.map(Math.abs));
  }
  await context.close();
  return loudest > 0.01;
}

test('a day of 500 calls leaves nothing behind in memory', async () => {
  const page = await onDuty();
  const cdp = await open.context.newCDPSession(page);
  const oneCall = async (i) => {
    const offer = `CA${i}-1`;
    engine.offer(offer);
    await eventually(() =>
      engine.heard.some((f) => f.type === 'offer.ack' && f.offer === offer),
    );
    engine.say({
      type: 'offer.ended',
      offer,
      reason: i % 3 ? 'answered' : 'timeout',
    });
    engine.say({ type: 'state', state: i % 3 ? 'talking' : 'available' });
    engine.say({ type: 'state', state: i % 3 ? 'wrap_up' : 'available' });
    engine.say({ type: 'state', state: 'available' });
  };
  await cdp.send('Performance.enable');
  const held = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const nodes = metrics.find(({ name }) => name === 'Nodes').value;
    return { usedSize, nodes };
  };
  for (let i = 0; i < 50; i += 1) await oneCall(i); // what is made once
  const first = await held();
  for (let i = 50; i < 550; i += 1) await oneCall(i);
  const last = await held();
  const grown = last.usedSize - first.usedSize;
  const nodes = last.nodes - first.nodes;
  console.log(`grown by ${(grown / 1e6).toFixed(1)} MB and ${nodes} nodes`);
  assert.ok(grown < 20e6, `${grown} bytes more than before`);
  assert.ok(nodes < 2000, `${nodes} nodes more than before`);
});
