// Clicks that come too late, twice, or in two windows: one thing happens, and the
// caller and every page are told the same.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { eventually, launch } from '../harness.js';
import { CutLine } from './cut_line.js';
import { people, RealEngine } from './engine.js';
import { Cast } from './stage.js';

const { ana, dana } = people;
const limit = { timeout: 90_000 };

let engine;
let browser;
let line;
let cast;

before(async () => {
  engine = await RealEngine.start(); // a page rings for 15 s
  browser = await launch();
  line = await CutLine.to(engine.port);
  cast = new Cast(browser, engine);
});
after(async () => {
  await browser?.close();
  await line?.close();
  await engine?.stop();
});
afterEach(() => cast.leave());

/** Ana's page rings, over the line; Dana calls. */
async function ringing() {
  const [staff, caller] = await Promise.all([cast.staff(ana, line), cast.caller(dana)]);
  await caller.callsBilling();
  await staff.desk('ringing');
  await caller.hears({ type: 'ringing', to: 'c1_u101' });
  return { staff, caller };
}

/** That no more of it came is known once something later has an answer. */
async function isSettled(staff) {
  const before = staff.told({ type: 'pong' });
  await staff.page.evaluate(() => dispatchEvent(new Event('online'))); // asks at once
  await eventually(() => staff.told({ type: 'pong' }) > before);
}

test('two windows of one person: the newer one rings, the older one says so', limit, async () => {
  const { staff: older, caller } = await ringing();
  const newer = await cast.window(ana);
  await older.says('You are connected in another window.');
  await older.ringsNoMore();
  await newer.answers();
  await caller.phone('talking');
  await Promise.all([newer.hearsSound(), caller.hearsSound()]);
  assert.equal(await older.page.locator('[data-call=talking]').count(), 0);
});

test('accepted in two windows: the newer one has the call, the older one is told', limit, async () => {
  const { staff: older, caller } = await ringing();
  line.holdEngine(); // it does not know yet that it was replaced
  const newer = await cast.window(ana);
  await newer.desk('ringing');
  await older.button('Accept').click();
  await eventually(() => older.count({ type: 'offer.accept' }) === 1);
  await newer.answers();
  line.releaseEngine();
  await older.says('You are connected in another window.');
  await older.ringsNoMore();
  await caller.phone('talking');
  await Promise.all([newer.hearsSound(), caller.hearsSound()]);
  assert.equal(await older.page.locator('[data-call]').count(), 0);
});

test('accepted after the caller hung up: the page is told so, and the person is free', limit, async () => {
  const { staff, caller } = await ringing();
  line.holdEngine();
  await caller.button('Hang up').click();
  await caller.phone('idle');
  await staff.button('Accept').click();
  await eventually(() => staff.count({ type: 'offer.accept' }) === 1);
  line.releaseEngine();
  await staff.says('The caller hung up.');
  await staff.ringsNoMore();
  await staff.shows('available');
});

test('accepted when the time was over: the page is told so, and the caller has the next person', limit, async () => {
  const { staff, caller } = await ringing();
  await staff.page.getByText(/^[01] s left$/).waitFor({ timeout: 20_000 });
  line.holdEngine();
  await caller.hears({ type: 'second.ring' }, 15);
  await staff.button('Accept').click();
  await eventually(() => staff.count({ type: 'offer.accept' }) === 1);
  line.releaseEngine();
  await staff.says('The time to answer was over.');
  await staff.ringsNoMore();
  await staff.shows('available');
  await caller.button('Answer').click();
  await caller.says(/press 1/i);
});

test('accepted in the last second: both are told that they talk, or neither', limit, async () => {
  const { staff, caller } = await ringing();
  await staff.page.getByText(/^[01] s left$/).waitFor({ timeout: 20_000 });
  await staff.button('Accept').click();
  const isOver = () => staff.page.locator('[data-call=ringing]').count();
  await eventually(async () => (await isOver()) === 0, 15);
  const talks = (await staff.page.locator('[data-call=talking]').count()) === 1;
  if (talks) {
    await caller.phone('talking');
    await Promise.all([staff.hearsSound(), caller.hearsSound()]);
  } else {
    await caller.hears({ type: 'second.ring' });
    await staff.says('The time to answer was over.');
  }
});

test('double clicks on Accept and Hang up do nothing twice', limit, async () => {
  const { staff, caller } = await ringing();
  await staff.button('Accept').dblclick();
  await staff.talks();
  await caller.phone('talking');
  await staff.hearsSound();
  await staff.button('Hang up').dblclick();
  await staff.desk('wrap_up');
  await caller.phone('idle');
  await isSettled(staff);
  assert.equal(staff.count({ type: 'offer.accept' }), 1);
  assert.equal(staff.count({ type: 'rtc', kind: 'offer' }), 1);
  assert.equal(staff.count({ type: 'rtc', kind: 'bye' }), 1);
  assert.equal(staff.count({ type: 'wrap_up.done' }), 0, 'it hit what came after');
  await staff.desk('wrap_up');
});

test('a double click on Decline declines once, and touches nothing else', limit, async () => {
  const { staff, caller } = await ringing();
  const presences = staff.count({ type: 'presence' });
  await staff.button('Decline').dblclick();
  await staff.ringsNoMore();
  await caller.hears({ type: 'second.ring' });
  await isSettled(staff);
  assert.equal(staff.count({ type: 'offer.decline' }), 1);
  assert.equal(staff.count({ type: 'presence' }), presences, 'the switch was hit');
  await staff.shows('available');
});
