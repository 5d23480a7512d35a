// Each page with what the real engine answers: nothing that axe finds serious, no
// error, no violation of the policy that the engine sends.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { axeFindings, eventually, launch, openPage } from '../harness.js';
import { aiNumber, people, RealEngine } from './engine.js';
import * as see from './pages.js';

const { ana, dana } = people;

let engine;
let browser;
let opened = [];

before(async () => {
  engine = await RealEngine.start({
    sql: 'UPDATE call_settings SET ring_seconds = 45',
  });
  browser = await launch();
  await makeCalls();
});
after(async () => {
  await browser?.close();
  await engine?.stop();
});
afterEach(async () => {
  for (const { context } of opened) await context.close();
  const problems = opened.flatMap((each) => each.problems);
  opened = [];
  assert.deepEqual(problems, [], 'errors, or violations of the policy, in the pages');
});

const keep = (page) => {
  opened.push(page);
  return page.page;
};

/** Something for the pages to show: a talk with the AI, and a message. */
async function makeCalls() {
  const { page, context } = await see.openPhone(browser, engine, dana);
  await see.call(page, { to: aiNumber });
  await see.caption(page, 'How can I help you').waitFor();
  await page.getByLabel('Say by typing').fill('What are your opening hours?');
  await page.getByLabel('Say by typing').press('Enter');
  await see.caption(page, 'We are open from eight to five').waitFor();
  await page.getByRole('button', { name: 'Hang up' }).first().click();
  await see.phoneState(page, 'idle').waitFor();
  await see.callAndPress(page, 2);
  await page.getByText('Recording: speak now').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.getByLabel('Say by typing').fill('Please call me back.');
  await page.getByLabel('Say by typing').press('Enter');
  await page.getByRole('button', { name: 'End the message (#)' }).click();
  await see.phoneState(page, 'idle').waitFor();
  await context.close();
  await eventually(() => engine.sql('SELECT count(*) FROM voicemail_messages') === '1');
}

async function isFine(page) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await page.evaluate(() => {
      const turning = document
        .getAnimations()
        .filter((each) => each.effect.getComputedTiming().iterations !== Infinity);
      return Promise.allSettled(turning.map((each) => each.finished));
    });
    assert.deepEqual(await axeFindings(page), [], colorScheme);
  }
}

async function settled(page, heading) {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.getByText('Loading…').first().waitFor({ state: 'detached' });
}

test('the sign-in page, and a wrong password there', async () => {
  const page = keep(await openPage(browser, engine.url));
  await page.getByLabel('E-mail').fill(ana.email);
  await page.locator('input[name=password]').fill('not this one at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The e-mail address or the password is not right.').waitFor();
  await isFine(page);
});

test('every page of an administrator', async () => {
  const page = keep(await see.openAs(browser, engine, dana));
  const sid = engine.sql('SELECT call_sid FROM voicemail_messages');
  const paths = {
    '/calls': 'Calls',
    '/inbox/1': 'Inbox',
    '/missed': 'Missed calls',
    '/history': 'History',
    [`/history/${sid}`]: /Call from/,
    '/board': 'Live board',
    '/try': 'Try it',
  };
  for (const [where, heading] of Object.entries(paths)) {
    await page.goto(engine.url + where);
    await settled(page, heading);
    if (where.startsWith('/inbox'))
      await page.getByRole('heading', { name: /Message from/ }).waitFor();
    if (where === '/board') await page.getByText('Ana Ruiz').waitFor();
    await isFine(page);
  }
});

test('what one does with a message, another one sees', async () => {
  const open = async (person) => keep(await see.openAs(browser, engine, person, '/inbox'));
  const [first, second] = await Promise.all([open(ana), open(dana)]);
  for (const page of [first, second]) {
    await page.locator('.items .item').first().click();
    await page.getByRole('heading', { name: /Message from/ }).waitFor();
  }
  await first.getByLabel('Note').fill('Called her back');
  await first.getByRole('button', { name: 'Resolve' }).click();
  await second.getByRole('button', { name: 'Open again' }).waitFor({ timeout: 5000 });
  assert.equal(await second.getByLabel('Note').inputValue(), 'Called her back');
});

test('a call, from its ring to what is written of it, and the board meanwhile', async () => {
  const staff = keep(await see.openOnDuty(browser, engine, ana));
  const caller = keep(await see.openPhone(browser, engine, dana));
  const board = keep(await see.openAs(browser, engine, dana, '/board'));
  await see.callAndPress(caller, 1);
  await see.incoming(staff).waitFor();
  await isFine(staff);
  await board.getByRole('cell', { name: 'Ringing' }).first().waitFor();
  await isFine(board);
  await see.accept(staff);
  await see.phoneState(caller, 'talking').waitFor();
  await staff.getByRole('button', { name: 'Keypad' }).click();
  await isFine(staff);
  await isFine(caller);
  await board.getByRole('cell', { name: 'Talking' }).first().waitFor();
  await staff.getByRole('button', { name: 'Hang up' }).click();
  await staff.getByRole('heading', { name: /Finish the call/ }).waitFor();
  await isFine(staff);
  await board.getByText('No calls at the moment.').waitFor();
});
