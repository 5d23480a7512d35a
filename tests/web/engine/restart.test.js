// The engine is killed, or stopped, while a page rings and while people talk. It
// is the phone network of these calls itself: they end with it.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { eventually, launch } from '../harness.js';
import { people, RealEngine } from './engine.js';
import { Cast } from './stage.js';

const { ana, dana } = people;
const limit = { timeout: 120_000 };

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

async function ringing() {
  const [staff, caller] = await Promise.all([cast.staff(ana), cast.caller(dana)]);
  await caller.callsBilling();
  await staff.desk('ringing');
  await caller.hears({ type: 'ringing', to: 'c1_u101' });
  return { staff, caller };
}

async function talking() {
  const { staff, caller } = await ringing();
  await staff.answers();
  await caller.phone('talking');
  await Promise.all([staff.hearsSound(), caller.hearsSound()]);
  return { staff, caller };
}

/** How the newest call ended. */
const outcome = () =>
  engine.sql('SELECT outcome FROM calls ORDER BY started_at DESC LIMIT 1');

/** The pages know that there is no engine; the caller, that the call is over. */
async function bothShowNoConnection({ staff, caller }) {
  await Promise.all([staff.showsNoConnection(10), caller.phone('offline')]);
  await caller.says(/^The call is over/);
}

/** Both are there again by themselves, and the person can be called. */
async function comeBack({ staff, caller }) {
  await Promise.all([staff.shows('available', 40), caller.phone('idle', 40)]);
  await staff.ringsNoMore();
  await caller.button('Call').waitFor();
  const last = 'SELECT ended_at IS NOT NULL FROM calls ORDER BY started_at DESC LIMIT 1';
  await eventually(() => engine.sql(last) === '1', 30);
}

for (const [how, end] of [
  ['killed', () => engine.kill9()],
  ['stopped', () => engine.halt()],
]) {
  test(`the engine is ${how} while a page rings: the call is over for both, and the page is available again`, limit, async () => {
    const on = await ringing();
    assert.ok(!(await end()), engine.lastWords());
    await bothShowNoConnection(on);
    await engine.restart();
    await comeBack(on);
    assert.equal(outcome(), 'caller_hung_up');
    // Another call reaches the person as before.
    await on.caller.callsBilling();
    await on.staff.answers();
  });

  test(`the engine is ${how} while people talk: the talk is over for both, and its note can be written`, limit, async () => {
    const on = await talking();
    assert.ok(!(await end()), engine.lastWords());
    await bothShowNoConnection(on);
    await engine.restart();
    await Promise.all([on.staff.desk('wrap_up', 40), comeBack(on)]);
    assert.equal(outcome(), 'person');
    await on.staff.page.getByLabel('Note').fill('To be called back.');
    await on.staff.button('Save and be ready').click();
    await on.staff.page.locator('[data-call=wrap_up]').waitFor({ state: 'detached' });
    const noted = 'SELECT count(*) FROM calls WHERE noted_by = 101';
    const before = how === 'killed' ? 0 : 1;
    await eventually(() => Number(engine.sql(noted)) === before + 1);
  });
}
