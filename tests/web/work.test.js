// What people do with messages, missed calls and their notes, and what becomes of it
// when a colleague does the same.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { example } from './fake_engine.js';
import { engine, open, openAt, setTheStage } from './fake_stage.js';
import { axeFindings, eventually } from './harness.js';

setTheStage();

/** The page at `path`, shown and connected: who is connected hears what is new. */
async function showAt(path, options) {
  const page = await openAt(path, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('header [data-state=offline]').waitFor();
  return page;
}

const note = (page) => page.getByRole('textbox', { name: 'Note' });
const click = (page, name) => page.getByRole('button', { name, exact: true }).click();
const lastChange = () => engine.changes.at(-1)?.body;
const news = (list) => engine.say({ type: 'lists', changed: [list] });

describe('a message', () => {
  test("is resolved without wiping a colleague's note", async () => {
    const page = await showAt('/inbox/7');
    await note(page).waitFor();
    engine.message.note = 'Ben: she wants an invoice.';
    await click(page, 'Resolve');
    await eventually(lastChange);
    assert.deepEqual(lastChange(), { resolved: true });
    await page.getByRole('button', { name: 'Open again' }).waitFor();
    assert.equal(await note(page).inputValue(), 'Ben: she wants an invoice.');
  });

  test('shows a note that came meanwhile, but not over what is being written', async () => {
    const page = await showAt('/inbox/7');
    await note(page).waitFor();
    engine.message.note = 'First.';
    news('voicemails');
    await eventually(async () => (await note(page).inputValue()) === 'First.');
    await note(page).fill('Mine.');
    engine.message.note = 'Second.';
    news('voicemails');
    await page.getByText('“Second.”').waitFor();
    assert.equal(await note(page).inputValue(), 'Mine.');
    assert.deepEqual(await axeFindings(page), []);
    await click(page, 'Save');
    await page.getByText('“Second.”').waitFor({ state: 'detached' });
    assert.deepEqual(lastChange(), { note: 'Mine.' });
  });

  test('that somebody else resolved says so and keeps what was typed', async () => {
    const page = await showAt('/inbox/7');
    await note(page).fill('Called back.');
    engine.conflict = 'resolved_already';
    engine.message.resolved_at = new Date().toISOString();
    await click(page, 'Resolve');
    await page.getByText('Somebody else has resolved this message already.').waitFor();
    await page.getByRole('button', { name: 'Open again' }).waitFor(); // asked anew
    assert.equal(await note(page).inputValue(), 'Called back.');
  });

  test('of mine is what the engine says is mine', async () => {
    engine.message.assigned_to = null;
    const page = await showAt('/inbox');
    const asked = page.waitForRequest(/mine=true/);
    await page.getByText('Mine', { exact: true }).click();
    assert.match((await asked).url(), /unresolved=true/);
    await page.getByText('No messages.').waitFor();
  });
});

test('a missed call that somebody else closed says so when it is gone already', async () => {
  const page = await showAt('/missed');
  await page.getByLabel('What came of it').selectOption('called_back');
  await note(page).fill('Comes on Tuesday.');
  engine.conflict = 'closed_already';
  engine.missed.state = 'closed';
  await click(page, 'Close');
  await page.getByText('Somebody else has closed this missed call already.').waitFor();
  await page.getByText('Nobody waits for a call back.').waitFor();
  await page.getByText('Comes on Tuesday.').waitFor();
  assert.deepEqual(await axeFindings(page), []);
});

describe('the note of a call', () => {
  const { call } = example('CallRow');

  test('is written later, from the history, without what was not touched', async () => {
    engine.call.note = 'Wants an invoice.';
    const page = await showAt(`/history/${call}`);
    assert.equal(await note(page).inputValue(), 'Wants an invoice.');
    assert.deepEqual(await axeFindings(page), []);
    await page.getByLabel('Result').selectOption('helped');
    await click(page, 'Save');
    await page.getByText('Saved.').waitFor();
    assert.deepEqual(lastChange(), { result: 'helped' });
  });

  test('stays with its call, whichever other one is looked at', async () => {
    engine.call.note = null;
    const other = call.replace(/.$/, (last) => (last === '1' ? '2' : '1'));
    const page = await showAt(`/history/${call}`);
    const goTo = (sid) =>
      page.evaluate((path) => {
        history.pushState({}, '', path);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `/history/${sid}`);
    await goTo(other);
    await note(page).waitFor();
    await note(page).fill('Of the other one.');
    await goTo(call);
    await eventually(async () => (await note(page).inputValue()) === '');
    assert.ok(await page.getByRole('button', { name: 'Save' }).isDisabled());
  });

  test('waits for whoever looks at another page, and is not lost unawares', async () => {
    engine.call.note = null;
    const page = await showAt(`/history/${call}`);
    await note(page).fill('Not ready yet.');
    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    await page.goBack();
    await note(page).waitFor();
    assert.equal(await note(page).inputValue(), 'Not ready yet.');
    await page.getByRole('link', { name: 'Inbox' }).click();
    await click(page, 'Sign out');
    const question = page.getByRole('alert').filter({ hasText: 'is not saved' });
    await question.waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await question.getByRole('link', { name: 'The note of a call' }).click();
    assert.equal(await note(page).inputValue(), 'Not ready yet.');
    await click(page, 'Sign out');
    await click(page, 'Discard');
    await question.waitFor({ state: 'detached' });
    await note(page).fill('Now it is.');
    assert.equal(await question.count(), 0);
    await click(page, 'Sign out');
    await click(page, 'Sign out all the same');
    await page.getByLabel('E-mail').waitFor();
    assert.equal(lastChange(), undefined);
  });

  test('that is saved as its writer leaves the page is saved', async () => {
    engine.call.note = null;
    const page = await showAt(`/history/${call}`);
    let answer;
    const isAnswered = new Promise((done) => (answer = done));
    await page.route(`**/api/portal/calls/${call}`, async (route) => {
      if (route.request().method() === 'PATCH') await isAnswered;
      await route.continue();
    });
    await note(page).fill('Comes on Tuesday.');
    await click(page, 'Save');
    await page.getByRole('link', { name: 'Inbox' }).click();
    await note(page).waitFor({ state: 'detached' });
    const warns = () =>
      page.evaluate(
        () => !dispatchEvent(new Event('beforeunload', { cancelable: true })),
      );
    assert.ok(await warns());
    answer();
    await eventually(async () => !(await warns()));
    assert.deepEqual(lastChange(), { note: 'Comes on Tuesday.' });
  });

  test('is for who talked with the caller, of the staff', async () => {
    engine.me = { ...engine.me, role: 'staff' };
    engine.call.user = engine.me.id + 1;
    engine.call.note = 'Of a colleague.';
    const page = await showAt(`/history/${call}`);
    await page.getByText('Of a colleague.').waitFor();
    assert.equal(await note(page).count(), 0);
    engine.call.user = engine.me.id;
    await page.reload();
    await note(page).waitFor();
  });

  /** After a call, with a note that is written and not saved. */
  async function inWrapUp() {
    const page = await showAt('/calls');
    await page.getByRole('switch', { name: 'On duty' }).press('Space');
    await page.locator('header [data-state=available]').waitFor();
    engine.offer(`${call}-1`);
    await page.getByRole('region', { name: 'Incoming call' }).waitFor();
    engine.say({ type: 'offer.ended', offer: `${call}-1`, reason: 'answered' });
    engine.say({ type: 'state', state: 'talking' });
    engine.say({ type: 'state', state: 'wrap_up' });
    await note(page).pressSequentially('Wants an invoice.');
    return page;
  }

  test('is not lost by closing the page unawares', async () => {
    const page = await inWrapUp();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    await click(page, 'Save and be ready');
    await eventually(lastChange);
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  });

  test('has its fields at one place', async () => {
    const page = await inWrapUp();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('cell').getByRole('link').first().click();
    await page.getByRole('heading', { name: /Call from/ }).waitFor();
    assert.equal(await note(page).count(), 1);
  });

  test('is kept by a sign-out, in this tab or another one', async () => {
    const page = await inWrapUp();
    await click(page, 'Sign out');
    await page.getByLabel('E-mail').waitFor();
    assert.deepEqual(lastChange(), { note: 'Wants an invoice.' });
    await open.context.close();
    engine.changes = [];
    engine.isSignedIn = true;
    engine.state = 'offline';
    await inWrapUp();
    const other = await open.context.newPage();
    await other.goto(engine.url);
    await click(other, 'Sign out');
    await eventually(lastChange);
    assert.deepEqual(lastChange(), { note: 'Wants an invoice.' });
  });
});

describe('who waits too long', () => {
  const missed = (page) => page.getByRole('link', { name: /Missed calls/ });
  const badge = (page) => page.getByRole('link', { name: '1 waiting too long' });

  test('is counted for supervisors, as it happens', async () => {
    const page = await showAt('/calls');
    await page.waitForLoadState('networkidle');
    assert.equal(await badge(page).count(), 0);
    const height = (await missed(page).boundingBox()).height;
    engine.missed.climbed_at = new Date().toISOString();
    news('missed_calls');
    await badge(page).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    assert.equal((await missed(page).boundingBox()).height, height);
    await missed(page).hover();
    assert.deepEqual(await axeFindings(page), []);
    await missed(page).click();
    await page.getByLabel('What came of it').selectOption('called_back');
    assert.deepEqual(await axeFindings(page), []);
    await click(page, 'Close');
    await badge(page).waitFor({ state: 'detached' });
  });

  test('fits beside the name on a small screen, in the dark, many of them', async () => {
    engine.missed.climbed_at = new Date().toISOString();
    engine.hasMore = true;
    const viewport = { width: 360, height: 640 };
    const page = await showAt('/calls', { viewport, colorScheme: 'dark' });
    await click(page, 'Menu');
    await page.getByRole('link', { name: '50+ waiting too long' }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    const [one, other] = await Promise.all(
      [missed(page), page.getByRole('link', { name: 'Inbox' })].map((link) =>
        link.boundingBox(),
      ),
    );
    assert.equal(one.height, other.height);
    const over = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok((await over()) <= 0);
    await missed(page).click();
    await page.getByText('Waiting too long', { exact: true }).first().waitFor();
    assert.ok((await over()) <= 0);
  });

  test('is nothing that the staff is asked to count, but can be looked for', async () => {
    engine.me = { ...engine.me, role: 'staff' };
    const asked = [];
    const page = await showAt('/calls');
    page.on('request', (request) => asked.push(request.url()));
    await missed(page).click();
    await page.getByLabel('What came of it').waitFor();
    assert.ok(!asked.some((url) => url.includes('climbed')));
    await page.getByText('Waiting too long', { exact: true }).click();
    await page.getByText('Nobody has been waiting too long.').waitFor();
    assert.ok(asked.some((url) => url.includes('state=open&climbed=true')));
  });
});

test('the board tells how long a call is in its step, and in all', async () => {
  const page = await showAt('/board');
  const calls = page.getByRole('region', { name: 'Calls now' });
  await calls.getByRole('columnheader', { name: 'Whole call' }).waitFor();
  const cells = await calls.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
  assert.match(cells[2], /^0:\d\d$/);
  assert.match(cells[3], /^(9|10):\d\d$/);
});
