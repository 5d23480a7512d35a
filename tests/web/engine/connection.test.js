// A tab that is frozen, a laptop that is closed: what the caller gets, and what
// the page shows when it is back.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { eventually, HiddenPage, launch } from '../harness.js';
import { CutLine } from './cut_line.js';
import { people, RealEngine, tokenOf } from './engine.js';
import { Cast } from './stage.js';

const { ana, ben, dana } = people;
const limit = { timeout: 90_000 };

let engine;
let browser;
let line;
let cast;

before(async () => {
  engine = await RealEngine.start({ sql: 'UPDATE call_settings SET ring_seconds = 10;' });
  browser = await launch();
  line = await CutLine.to(engine.port);
  cast = new Cast(browser, engine);
});
after(async () => {
  await browser?.close();
  await line?.close();
  await engine?.stop();
});
afterEach(async () => {
  line.mend();
  await cast.leave();
});

/** Why Ana's last offer came to nothing. */
const whyNotAna = () =>
  engine.sql(`SELECT reason FROM call_routing_history WHERE user_id = 101
    AND decision IN ('offer_ended', 'ring_ended', 'passed_over')
    ORDER BY id DESC LIMIT 1`);

/** The browser says that the network is there: the page finds out. */
const wake = ({ page }) => page.evaluate(() => dispatchEvent(new Event('online')));

async function networkIsBack(stage) {
  line.mend();
  await wake(stage);
}

/** Ana at a tab that can be frozen, on duty. */
async function hiddenAna() {
  const url = `${engine.url}/calls#token=${tokenOf(ana)}`;
  const page = await cast.add(HiddenPage.open(browser, url));
  const has = (selector) =>
    eventually(
      () => page.evaluate(`document.querySelector('${selector}') !== null`),
      20,
    );
  await has('[role=switch]');
  await page.evaluate("document.querySelector('[role=switch]').click()");
  await has('header [data-state=available]');
  return { page, has };
}

test('a frozen tab: the caller gets the next person; thawed, it is available', limit, async () => {
  const { page, has } = await hiddenAna();
  const [next, caller] = await Promise.all([cast.staff(ben), cast.caller(dana)]);
  await page.freeze();
  await caller.callsBilling();
  await next.answers();
  await caller.phone('talking');
  assert.equal(caller.told({ type: 'ringing', to: 'c1_u101' }), 0);
  await eventually(() => whyNotAna() === 'not_acknowledged');
  await page.thaw();
  await has('header [data-state=available]');
  const rings = "document.querySelector('[data-call]') !== null";
  assert.equal(await page.evaluate(rings), false);
});

test('a closed laptop: the caller gets the next person; the page says that it is not connected, and comes back by itself', limit, async () => {
  const [away, next, caller] = await Promise.all([
    cast.staff(ana, line),
    cast.staff(ben),
    cast.caller(dana),
  ]);
  line.cut();
  await caller.callsBilling();
  await next.answers();
  await caller.phone('talking');
  await eventually(() => whyNotAna() === 'not_acknowledged');
  // It asks each 10 s for a sign of life, and waits 5 s for it.
  await away.showsNoConnection(20);
  await networkIsBack(away);
  await away.shows('available', 20);
  await away.ringsNoMore();
});

test('a laptop that is closed while it rings: the caller gets the next person, and it rings no more when it is back', limit, async () => {
  const [away, caller] = await Promise.all([cast.staff(ana, line), cast.caller(dana)]);
  await caller.callsBilling();
  await away.desk('ringing');
  await caller.hears({ type: 'ringing', to: 'c1_u101' });
  line.cut();
  // Ben is not there: it is Carla's phone, once Ana has been rung long enough.
  await caller.hears({ type: 'second.ring' }, 30);
  await wake(away);
  await away.showsNoConnection();
  await networkIsBack(away);
  await away.shows('available', 20);
  await away.ringsNoMore();
  await away.says('The call no longer rings in this window.');
});

test('a connection that breaks while it rings costs nothing: the call is taken', limit, async () => {
  const [staff, caller] = await Promise.all([cast.staff(ana, line), cast.caller(dana)]);
  await caller.callsBilling();
  await staff.desk('ringing');
  line.drop();
  await staff.hears({ type: 'welcome', state: 'ringing' });
  await staff.answers();
  await caller.phone('talking');
  await Promise.all([staff.hearsSound(), caller.hearsSound()]);
});

test('a click on Accept that was lost on the way is made good when the page is back', limit, async () => {
  const [staff, caller] = await Promise.all([cast.staff(ana, line), cast.caller(dana)]);
  await caller.callsBilling();
  await staff.desk('ringing');
  await caller.hears({ type: 'ringing', to: 'c1_u101' });
  line.cut();
  await staff.button('Accept').click();
  await eventually(() => staff.count({ type: 'rtc', kind: 'offer' }) === 1);
  line.mend();
  line.drop();
  await staff.talks();
  await caller.phone('talking');
  await Promise.all([staff.hearsSound(), caller.hearsSound()]);
});

test('a talk goes on while the page is not connected, and is hung up from it when it is back', limit, async () => {
  const [staff, caller] = await Promise.all([cast.staff(ana, line), cast.caller(dana)]);
  await caller.callsBilling();
  await staff.answers();
  await caller.phone('talking');
  line.cut();
  await wake(staff);
  await staff.showsNoConnection();
  await staff.desk('talking');
  await Promise.all([staff.hearsSound(), caller.hearsSound()]);
  await networkIsBack(staff);
  await staff.shows('talking', 20);
  await staff.button('Hang up').click();
  await caller.phone('idle', 3);
  await staff.desk('wrap_up', 3);
});

test('who hangs up while the page is not connected is heard to do so at once', limit, async () => {
  const [staff, caller] = await Promise.all([cast.staff(ana, line), cast.caller(dana)]);
  await caller.callsBilling();
  await staff.answers();
  await caller.phone('talking');
  await Promise.all([staff.hearsSound(), caller.hearsSound()]);
  line.cut();
  await wake(staff);
  await staff.showsNoConnection();
  await staff.button('Hang up').click();
  await Promise.all([caller.phone('idle', 3), staff.desk('wrap_up', 3)]);
  await networkIsBack(staff);
  await staff.shows('available', 20);
});
