// What most tests of the page against the fake engine play on: one browser for
// the file, a fresh engine with somebody signed in for each test, and the page
// that the test opens.
import { after, afterEach, before, beforeEach } from 'node:test';
import { FakeEngine } from './fake_engine.js';
import { launch, openPage } from './harness.js';

export let browser;
export let engine;
/** What `openAt` has opened: its page, context, problems, frames. */
export let open;

/** Sets the stage up for every test of the file that calls this. */
export function setTheStage() {
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    engine = await new FakeEngine().start();
    engine.isSignedIn = true;
  });
  afterEach(async () => {
    await open?.context.close();
    open = undefined;
    await engine.stop();
  });
}

/** The engine's page at `path`; closed after the test. */
export async function openAt(path, options) {
  open = await openPage(browser, engine.url + path, options);
  return open.page;
}
