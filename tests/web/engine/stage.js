// A person at a page that is to go through faults: what it says to the engine,
// hears from it and shows.
import assert from 'node:assert/strict';
import { eventually, openPage } from '../harness.js';
import { tokenOf } from './engine.js';
import * as see from './pages.js';

const matches = (part) => (frame) =>
  Object.entries(part).every(([name, value]) => frame[name] === value);

export class Stage {
  /** `at` has the `url`: an engine, or a line to it. A token lets the person in. */
  static async open(browser, at, person, path = '/calls') {
    const url = `${at.url}${path}#token=${tokenOf(person)}`;
    const stage = Object.assign(
      new Stage(),
      await openPage(browser, url, { init: see.watchPage }),
    );
    await stage.page.getByRole('navigation').waitFor({ state: 'attached' });
    return stage;
  }

  /** With a password, and so with a session that renews its tokens. */
  static async signIn(browser, at, person, path = '/calls') {
    return Object.assign(new Stage(), await see.openAs(browser, at, person, path));
  }

  close() {
    return this.context.close();
  }

  /** How many such frames it has said. */
  count(part) {
    return this.sent.filter(matches(part)).length;
  }

  /** How many such frames it was told. */
  told(part) {
    return this.heard.filter(matches(part)).length;
  }

  hears(part, seconds = 15) {
    return eventually(() => this.heard.findLast(matches(part)), seconds);
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true }).first();
  }

  says(text, seconds = 15) {
    return this.page.getByText(text).first().waitFor({ timeout: seconds * 1000 });
  }

  // -- a staff member's page --

  /** The state in the page's head: the engine's word. */
  shows(state, seconds = 15) {
    return see.state(this.page, state).waitFor({ timeout: seconds * 1000 });
  }

  /** The head says that the engine's word is not known. */
  showsNoConnection(seconds = 20) {
    return this.page
      .locator('header')
      .getByText(/^(Not connected|Connecting…)$/)
      .waitFor({ timeout: seconds * 1000 });
  }

  async onDuty() {
    await this.page.getByRole('switch', { name: 'On duty' }).press('Space');
    await this.shows('available');
    return this;
  }

  /** The panel of a call: `ringing`, `talking` or `wrap_up`. */
  desk(kind, seconds = 20) {
    return this.page
      .locator(`[data-call=${kind}]`)
      .waitFor({ timeout: seconds * 1000 });
  }

  async answers() {
    await this.desk('ringing');
    await this.button('Accept').click();
    await this.talks();
  }

  async talks() {
    await this.desk('talking');
    await this.shows('talking');
  }

  /** Nothing rings here any more, neither on the screen nor in the title. */
  async ringsNoMore() {
    const panel = this.page.locator('[data-call=ringing]');
    await panel.waitFor({ state: 'detached', timeout: 10_000 });
    assert.equal(await this.page.title(), 'Calls');
  }

  // -- the phone in the page --

  phone(state, seconds = 20) {
    return see.phoneState(this.page, state).waitFor({ timeout: seconds * 1000 });
  }

  callsBilling() {
    return see.callAndPress(this.page, 1);
  }

  hearsSound() {
    return see.hears(this.page);
  }
}

/** Who is on the stage, and the end of all of it. */
export class Cast {
  #all = [];

  constructor(browser, engine) {
    Object.assign(this, { browser, engine });
  }

  async add(stage) {
    const added = await stage;
    this.#all.push(added);
    return added;
  }

  staff(person, at = this.engine) {
    const open = async () => (await Stage.open(this.browser, at, person)).onDuty();
    return this.add(open());
  }

  /** Somebody with a session, on duty. */
  signedIn(person) {
    const open = async () =>
      (await Stage.signIn(this.browser, this.engine, person)).onDuty();
    return this.add(open());
  }

  /** One more window of somebody. */
  window(person, at = this.engine) {
    return this.add(Stage.open(this.browser, at, person));
  }

  async caller(person, at = this.engine) {
    const phone = await this.add(Stage.open(this.browser, at, person, '/try'));
    await phone.phone('idle');
    return phone;
  }

  /** Everybody leaves; no call may be left behind. */
  async leave() {
    await Promise.all(this.#all.splice(0).map((each) => each.close()));
    const live = 'SELECT count(*) FROM calls WHERE ended_at IS NULL';
    await eventually(() => this.engine.sql(live) === '0', 20);
  }
}
