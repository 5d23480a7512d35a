// Access tokens that expire while a page rings, with a session behind them and
// without one.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { eventually, launch } from '../harness.js';
import { people, portalToken, RealEngine, tokenOf } from './engine.js';
import { Cast } from './stage.js';

const { ana, dana } = people;
const limit = { timeout: 90_000 };

let engine;
let browser;
let cast;

before(async () => {
  engine = await RealEngine.start();
  browser = await launch();
  cast = new Cast(browser, engine);
});
after(async () => {
  await browser?.close();
  await engine?.stop();
});
afterEach(() => cast.leave());

/** From now on the next renewal, and only that, brings a token of so many seconds. */
async function nextTokenLasts(stage, seconds) {
  const shorten = async (route) => {
    const response = await route.fetch();
    const session = await response.json();
    const claims = JSON.parse(Buffer.from(session.token.split('.')[1], 'base64url'));
    const json = { ...session, token: portalToken(claims, seconds) };
    await route.fulfill({ response, json });
  };
  await stage.page.route('**/api/portal/refresh', shorten, { times: 1 });
}

/** Ana is on duty by a token that ends soon, and her page rings. */
async function ringingByShortToken(seconds) {
  const [staff, caller] = await Promise.all([cast.signedIn(ana), cast.caller(dana)]);
  await nextTokenLasts(staff, seconds);
  await staff.page.reload();
  await staff.shows('available');
  await caller.callsBilling();
  await staff.desk('ringing');
  return { staff, caller };
}

test('a token that expires while the page rings is renewed silently, and the call is taken', limit, async () => {
  const { staff, caller } = await ringingByShortToken(12);
  await staff.hears({ type: 'error', code: 'token_expired' }, 20);
  await staff.hears({ type: 'welcome', state: 'ringing' });
  await staff.answers();
  await caller.phone('talking');
  await Promise.all([staff.hearsSound(), caller.hearsSound()]);
  // And so is the one of the requests.
  const [listed] = await Promise.all([
    staff.page.waitForResponse(/\/api\/portal\/calls(\?|$)/),
    staff.page.getByRole('link', { name: 'History' }).click(),
  ]);
  assert.equal(listed.status(), 200);
});

test('a token that expires when the session is gone: the page asks to sign in, and the caller gets the next person', limit, async () => {
  const { staff, caller } = await ringingByShortToken(12);
  await staff.context.clearCookies();
  await staff.hears({ type: 'error', code: 'token_expired' }, 20);
  await staff.says('Your session has ended. Please sign in again.');
  assert.equal(await staff.page.locator('[data-call]').count(), 0);
  assert.equal(await staff.page.title(), 'Calls');
  // Carla's phone, when Ana's page did not come back.
  await caller.hears({ type: 'second.ring' }, 25);
});

test('a token that was handed over and is not renewed: the page asks to sign in and is off duty', limit, async () => {
  const staff = await cast.staff(ana);
  await staff.page.goto('about:blank');
  await staff.page.goto(`${engine.url}/calls#token=${tokenOf(ana, 25)}`);
  await staff.shows('available');
  await staff.says('Your session has ended. Please sign in again.', 40);
  const caller = await cast.caller(dana);
  await caller.callsBilling();
  await caller.hears({ type: 'second.ring' });
  await eventually(
    () =>
      engine.sql(`SELECT reason FROM call_routing_history
        WHERE user_id = 101 ORDER BY id DESC LIMIT 1`) === 'offline',
  );
});
