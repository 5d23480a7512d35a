// Calls from the phone in the page to the staff's pages, by the real engine.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { eventually, launch, openPage } from '../harness.js';
import { aiNumber, menuNumber, people, RealEngine } from './engine.js';
import * as see from './pages.js';
import { pips, writeWav } from './sound.js';

const { ana, ben, dana } = people;
/** What each side's microphone says, in Hz. */
const staffTone = 640;
const callerTone = 1130;

let engine;
let folder;
let staffBrowser;
let callerBrowser;
let opened = [];

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'callengine-tones-'));
  const withTone = (hertz) => {
    const file = path.join(folder, `${hertz}.wav`);
    writeWav(file, pips(hertz));
    return launch({ args: [`--use-file-for-fake-audio-capture=${file}`] });
  };
  // Rings end when a test says so, also on a busy machine.
  engine = await RealEngine.start({
    sql: 'UPDATE call_settings SET ring_seconds = 45',
  });
  staffBrowser = await withTone(staffTone);
  callerBrowser = await withTone(callerTone);
});
after(async () => {
  await Promise.all([staffBrowser?.close(), callerBrowser?.close()]);
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const { context } of opened) await context.close();
  const problems = opened.flatMap((each) => each.problems);
  opened = [];
  assert.deepEqual(problems, [], 'errors, or violations of the policy, in the pages');
});

/** A test that shows the engine's log if it fails. */
function scenario(name, run) {
  test(name, { timeout: 120_000 }, async () => {
    try {
      await run();
    } catch (error) {
      console.error(engine.lastWords());
      throw error;
    }
  });
}

async function onDuty(person) {
  const page = await see.openOnDuty(staffBrowser, engine, person);
  opened.push(page);
  return page.page;
}

async function phone() {
  const page = await see.openPhone(callerBrowser, engine, dana);
  opened.push(page);
  return page.page;
}

async function talking() {
  const [staff, caller] = await Promise.all([onDuty(ana), phone()]);
  await see.callAndPress(caller, 1);
  await see.accept(staff);
  await see.phoneState(caller, 'talking').waitFor();
  return { staff, caller };
}

scenario(
  'a call goes from the menu to a page, and each side hears the other',
  async () => {
    const [staff, caller] = await Promise.all([onDuty(ana), phone()]);
    await see.call(caller);
    await see.caption(caller, 'Thank you for calling Hillside Family Clinic').waitFor();
    await see.caption(caller, 'For appointments, press 2').waitFor();
    await caller.getByRole('button', { name: 'Key 1', exact: true }).first().click();
    await see.caption(caller, 'connect you to billing').waitFor();
    const ring = see.incoming(staff);
    await ring.getByRole('heading', { name: /202.*555.*0142/ }).waitFor();
    await ring.getByText('billing', { exact: true }).waitFor();
    await ring.getByText('Test call').first().waitFor();
    await ring.getByText(/^\d+ s left$/).waitFor();
    await see.accept(staff);
    await see.phoneState(caller, 'talking').waitFor();
    await Promise.all([see.hears(staff), see.hears(caller)]);
    const [atStaff, atCaller] = await Promise.all([
      see.pitch(staff),
      see.pitch(caller),
    ]);
    assert.ok(Math.abs(atStaff - callerTone) < 30, `the staff hears ${atStaff} Hz`);
    assert.ok(Math.abs(atCaller - staffTone) < 30, `the caller hears ${atCaller} Hz`);
  },
);

scenario(
  'declined, the call rings the next person, and the first is free',
  async () => {
    const [first, second, caller] = await Promise.all([
      onDuty(ana),
      onDuty(ben),
      phone(),
    ]);
    await see.callAndPress(caller, 1);
    await see.incoming(first).waitFor();
    assert.equal(await see.incoming(second).count(), 0);
    await first.getByRole('button', { name: 'Decline' }).click();
    await see.incoming(first).waitFor({ state: 'detached' });
    await see.caption(caller, 'I am trying the next person').waitFor();
    await see.accept(second);
    await see.phoneState(caller, 'talking').waitFor();
    await Promise.all([see.hears(second), see.hears(caller)]);
    await see.state(first, 'available').waitFor();
  },
);

/** One hangs up; how long until the others' pages show what they then do, in ms. */
async function hangUp(by, shown) {
  await by.getByRole('button', { name: 'Hang up' }).first().click();
  const clicked = await see.when(by, 'click');
  return Promise.all(
    shown.map(async ([page, what]) => {
      // By the browser's own record: when it changed, not when it was found.
      const since = async () => ((await see.when(page, what)) ?? 0) - clicked;
      await eventually(async () => (await since()) >= 0);
      return since();
    }),
  );
}

scenario('the caller hangs up: both are free within a second', async () => {
  const { staff, caller } = await talking();
  await Promise.all([see.hears(staff), see.hears(caller)]);
  const took = await hangUp(caller, [
    [caller, 'phone=idle'],
    [staff, 'call=wrap_up'],
    [staff, 'state=available'],
  ]);
  assert.ok(Math.max(...took) <= 1000, `after ${took} ms`);
  for (const page of [staff, caller])
    await eventually(async () => (await see.received(page)).state === 'closed');
});

scenario('the staff hangs up: both are free of the other within a second', async () => {
  const { staff, caller } = await talking();
  await Promise.all([see.hears(staff), see.hears(caller)]);
  const took = await hangUp(staff, [
    [caller, 'phone=in_call'], // and hears the clinic's goodbye
    [staff, 'call=wrap_up'],
    [staff, 'state=available'],
  ]);
  assert.ok(Math.max(...took) <= 1000, `after ${took} ms`);
  for (const page of [staff, caller])
    await eventually(async () => (await see.received(page)).state === 'closed');
  await see.caption(caller, 'Thank you for calling. Goodbye').waitFor();
  await caller.getByText('The call is over: completed').waitFor();
});

/** Ana declines, Ben is not there: Carla's own phone, which the page has, too. */
async function secondPhoneRings() {
  const [staff, caller] = await Promise.all([onDuty(ana), phone()]);
  await see.callAndPress(caller, 1);
  await see.incoming(staff).waitFor();
  await staff.getByRole('button', { name: 'Decline' }).click();
  await caller.getByText(/^A call from /).waitFor();
  await caller.getByRole('button', { name: 'Answer' }).click();
  await caller.getByText('On the second phone:').waitFor(); // who calls, and the question
  return { staff, caller, second: caller.getByRole('group', { name: 'Second phone' }) };
}

scenario(
  'a second phone is asked whether it takes the call, and takes it',
  async () => {
    const { caller, second } = await secondPhoneRings();
    assert.equal(await see.phoneState(caller, 'talking').count(), 0);
    await second.getByRole('button', { name: 'Key 1', exact: true }).click();
    await see.phoneState(caller, 'talking').waitFor();
    await caller.getByRole('button', { name: 'Hang up' }).last().click(); // the second's
    await see.phoneState(caller, 'idle').waitFor();
    await caller.getByText('Calls to staff members’ own phones ring here.').waitFor();
  },
);

scenario(
  'a second phone that does not say yes leaves the caller a message to leave',
  async () => {
    const { caller } = await secondPhoneRings();
    await caller.getByRole('button', { name: 'Hang up' }).last().click();
    await see.caption(caller, 'Please leave a message after the tone').waitFor();
    await caller.getByText('Recording: speak now').waitFor();
  },
);

scenario(
  'in typed words to the AI: the staff reads them before the call is taken',
  async () => {
    const [staff, caller] = await Promise.all([onDuty(ana), phone()]);
    await see.call(caller, { to: aiNumber });
    await see.caption(caller, 'How can I help you').waitFor();
    await caller.getByLabel('Say by typing').fill('I need to pay my bill');
    await caller.getByLabel('Say by typing').press('Enter');
    await see.caption(caller, 'connect you to billing').waitFor();
    await see.incoming(staff).getByText('I need to pay my bill').waitFor();
    await see.accept(staff);
    await see.phoneState(caller, 'talking').waitFor();
    await Promise.all([see.hears(staff), see.hears(caller)]);
  },
);

/** Signs in by keyboard, from the first field on. */
async function typeIn(page, { email, password, name }) {
  await page.getByLabel('E-mail').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByText(name).waitFor();
}

async function byKeyboard(browser, path, person) {
  const page = await openPage(browser, engine.url + path);
  opened.push(page);
  await typeIn(page.page, person);
  return page.page;
}

async function dutyByKeyboard() {
  const staff = await byKeyboard(staffBrowser, '/calls', ana);
  await see.tabTo(staff, staff.getByRole('switch', { name: 'On duty' }));
  await staff.keyboard.press('Space');
  await see.state(staff, 'available').waitFor();
  return staff;
}

scenario('a whole call by keyboard alone, at both ends', async () => {
  const staff = await dutyByKeyboard();
  const caller = await byKeyboard(callerBrowser, '/try', dana);
  await see.tabTo(caller, caller.getByLabel('Number to call'));
  await caller.keyboard.press('Control+a');
  await caller.keyboard.type(menuNumber);
  await caller.keyboard.press('Enter');
  await see.caption(caller, 'For billing, press 1').waitFor();
  await see.tabTo(caller, caller.getByRole('button', { name: 'Key 1', exact: true }));
  await caller.keyboard.press('Enter');
  await see.incoming(staff).waitFor();
  await staff.keyboard.press('Alt+a');
  await see.phoneState(caller, 'talking').waitFor();
  await staff.keyboard.press('Alt+m');
  await staff.getByRole('button', { name: 'Unmute' }).waitFor();
  await see.tabTo(staff, staff.getByLabel('Note'));
  await staff.keyboard.type('Wants an invoice.');
  await staff.keyboard.press('Alt+h');
  await staff.getByRole('heading', { name: /Finish the call/ }).waitFor();
  const done = staff.getByRole('button', { name: 'Save and be ready' });
  await see.tabTo(staff, done);
  const kept = staff.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await staff.keyboard.press('Enter');
  assert.equal((await (await kept).json()).note, 'Wants an invoice.');
});

scenario(
  'a call is on every page, and two keys decline and accept it there',
  async () => {
    const staff = await dutyByKeyboard();
    const caller = await phone();
    for (const name of ['Inbox', 'Missed calls', 'History', 'Calls', 'Try it']) {
      await see.tabTo(staff, staff.getByRole('link', { name, exact: true }));
      await staff.keyboard.press('Enter');
      await staff.getByRole('heading', { level: 1, name }).waitFor();
      if (name === 'Inbox') await see.callAndPress(caller, 2); // Ana alone is rung
      await see.incoming(staff).waitFor();
    }
    await staff.keyboard.press('Alt+x');
    await see.incoming(staff).waitFor({ state: 'detached' });
    await see.caption(caller, 'Please leave a message after the tone').waitFor();
    await caller.getByRole('button', { name: 'Hang up' }).first().click();
    await see.state(staff, 'available').waitFor();
    await see.callAndPress(caller, 2);
    await see.incoming(staff).waitFor();
    await staff.keyboard.press('Alt+a');
    await see.phoneState(caller, 'talking').waitFor();
  },
);
