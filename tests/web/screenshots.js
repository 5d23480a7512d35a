// Pictures of each page, light and dark, for docs/: `node screenshots.js FOLDER`.
// Of the fake engine; with BASE_URL, EMAIL and PASSWORD of a real one.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FakeEngine, example } from './fake_engine.js';
import { launch, openPage, signIn } from './harness.js';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node screenshots.js FOLDER');
mkdirSync(folder, { recursive: true });

const { BASE_URL, EMAIL, PASSWORD } = process.env;
const engine = BASE_URL ? null : await new FakeEngine().start();
const base = BASE_URL ?? engine.url;
const pages = {
  calls: '/calls',
  inbox: engine ? '/inbox/7' : '/inbox',
  missed: '/missed',
  history: '/history',
  ...(engine && { call: `/history/${example('CallRow').call}` }),
  board: '/board',
  try: '/try',
};

const browser = await launch();
for (const colorScheme of ['light', 'dark']) {
  const { page, context } = await openPage(browser, base, {
    colorScheme,
    viewport: { width: 1280, height: 800 },
  });
  const shot = (name) =>
    page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
  await page.getByLabel('E-mail').waitFor();
  await shot('sign-in');
  await signIn(page, { email: EMAIL, password: PASSWORD });
  for (const [name, url] of Object.entries(pages)) {
    await page.goto(base + url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await shot(name);
  }
  if (engine) {
    await page.goto(`${base}/calls`);
    await page.getByRole('switch', { name: 'On duty' }).press('Space');
    await page.locator('[data-state=available]').waitFor();
    engine.offer('CA1-1', { summary: 'They want a copy of an invoice.' });
    await page.getByRole('region', { name: 'Incoming call' }).waitFor();
    await page.waitForLoadState('networkidle');
    await shot('incoming');
    engine.state = 'offline';
    engine.isSignedIn = false;
  }
  await context.close();
}
await browser.close();
await engine?.stop();
