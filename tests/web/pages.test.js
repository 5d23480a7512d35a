// What the pages owe every person: readable by all, by keyboard alone, on every
// screen, under the strict policy.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { example, FakeEngine } from './fake_engine.js';
import { axeFindings, eventually, launch, openPage, signIn } from './harness.js';

const sid = example('CallRow').call;
const paths = {
  '/calls': 'Calls',
  '/inbox/7': 'Inbox',
  '/missed': 'Missed calls',
  '/history': 'History',
  [`/history/${sid}`]: /Call from/,
  '/board': 'Live board',
  '/try': 'Try it',
  '/nonsense': 'There is no such page.',
};

let engine;
let browser;

before(async () => {
  engine = await new FakeEngine().start();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await engine?.stop();
});

async function signedIn(path, options) {
  engine.isSignedIn = true;
  return openPage(browser, engine.url + path, options);
}

async function settled(page, heading) {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.getByText('Loading…').first().waitFor({ state: 'detached' });
}

describe('every page', () => {
  for (const [path, heading] of Object.entries(paths))
    for (const colorScheme of ['light', 'dark'])
      test(`${path}, ${colorScheme}: nothing that axe finds serious, no error`, async () => {
        const { page, context, problems } = await signedIn(path, {
          colorScheme,
        });
        await settled(page, heading);
        assert.deepEqual(await axeFindings(page), []);
        assert.deepEqual(problems, []);
        await context.close();
      });

  test('fits from 360 px to 4K', async () => {
    const { page, context } = await signedIn('/calls');
    for (const [path, heading] of Object.entries(paths)) {
      await page.goto(engine.url + path);
      for (const [width, height] of [
        [360, 640],
        [768, 1024],
        [1280, 800],
        [3840, 2160],
      ]) {
        await page.setViewportSize({ width, height });
        await settled(page, heading);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        assert.ok(over <= 0, `${path} is ${over} px wider than ${width} px`);
      }
    }
    await context.close();
  });
});

describe('signing in', () => {
  test('works by keyboard alone, and has no finding', async () => {
    engine.isSignedIn = false;
    const { page, context, problems } = await openPage(browser, `${engine.url}/inbox`);
    await page.getByLabel('E-mail').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.keyboard.press('Tab');
    await page.keyboard.type('ana@clinic.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('secret');
    await page.keyboard.press('Enter');
    await settled(page, 'Inbox'); // where they wanted to go
    assert.deepEqual(problems, []);
    await context.close();
  });

  test('signing out forgets everything, in each window', async () => {
    engine.isSignedIn = false;
    const { page, context } = await openPage(browser, engine.url);
    await signIn(page);
    const other = await context.newPage();
    await other.goto(engine.url);
    await settled(other, 'Calls');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').waitFor();
    await other.getByLabel('E-mail').waitFor();
    await other.reload();
    await other.getByLabel('E-mail').waitFor();
    await context.close();
  });

  test('signing out is final, although the engine does not hear of it', async () => {
    engine.isSignedIn = false;
    const { page, context } = await openPage(browser, engine.url);
    await signIn(page);
    engine.cannotSignOut = true;
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').waitFor();
    await page.reload();
    await page.getByLabel('E-mail').waitFor();
    assert.ok(engine.isSignedIn); // as far as the engine knows
    engine.cannotSignOut = false;
    await page.reload();
    await eventually(() => !engine.isSignedIn);
    await signIn(page);
    await page.reload();
    await settled(page, 'Calls');
    await context.close();
  });

  test('a sign-out without a network is told when there is one', async () => {
    engine.isSignedIn = false;
    const { page, context } = await openPage(browser, engine.url);
    await signIn(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').waitFor();
    assert.ok(engine.isSignedIn);
    await context.setOffline(false);
    await eventually(() => !engine.isSignedIn);
    await context.close();
  });

  test('a token in the address signs in and is gone from the address', async () => {
    engine.isSignedIn = false;
    const { token } = engine.session();
    const { page, context } = await openPage(
      browser,
      `${engine.url}/history#token=${token}`,
    );
    await settled(page, 'History');
    assert.equal(page.url(), `${engine.url}/history`);
    await context.close();
  });
});

test('the content is one key away', async () => {
  const { page, context } = await signedIn('/history');
  await settled(page, 'History');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const id = await page.evaluate(() => document.activeElement?.id);
  assert.equal(id, 'content');
  await context.close();
});

test('a message is loaded, played, and moved about in by keyboard', async () => {
  const { page, context, problems } = await signedIn('/inbox/7');
  await page.getByRole('button', { name: 'Load the recording' }).press('Enter');
  const position = page.getByRole('slider', { name: 'Position' });
  await position.waitFor();
  await page.getByRole('button', { name: 'Play' }).waitFor(); // it came to its end
  await position.press('Home');
  assert.equal(await position.inputValue(), '0');
  await page.getByLabel('Speed').selectOption('2');
  assert.equal(await page.locator('audio').evaluate((audio) => audio.playbackRate), 2);
  assert.deepEqual(problems, []);
  await context.close();
});

test('a message has an address of its own', async () => {
  const { page, context } = await signedIn('/inbox/7');
  await page.getByRole('button', { name: 'Load the recording' }).waitFor();
  assert.equal(page.url(), `${engine.url}/inbox/7`);
  await context.close();
});

test('of much at once a page hears which lists to ask for again', async () => {
  const { page, context } = await signedIn('/missed');
  await page.locator('header [data-state=offline]').waitFor();
  await page.waitForLoadState('networkidle');
  const asked = page.waitForRequest(/\/api\/portal\/missed-calls/);
  engine.say({ type: 'lists', changed: ['voicemails', 'missed_calls'] });
  await asked;
  await context.close();
});

test('a missed call is closed with a result', async () => {
  const { page, context } = await signedIn('/missed');
  const close = page.getByRole('button', { name: 'Close' });
  await close.waitFor();
  assert.ok(await close.isDisabled());
  await page.getByLabel('What came of it').selectOption('called_back');
  const sent = page.waitForRequest((request) => request.method() === 'PATCH');
  await close.click();
  assert.deepEqual((await sent).postDataJSON(), {
    closed: true,
    result: 'called_back',
  });
  await context.close();
});
