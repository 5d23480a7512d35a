// People at pages of the real engine, and what can be seen of them.
import { eventually, openPage, signIn } from '../harness.js';
import { menuNumber } from './engine.js';

/** Runs in a page before its scripts: keeps its peer connections, and when what changed. */
export function watchPage() {
  globalThis.peers = [];
  globalThis.changes = [];
  const Real = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Real {
    constructor(...given) {
      super(...given);
      globalThis.peers.push(this);
    }
  };
  const note = (what) => globalThis.changes.push({ what, at: Date.now() });
  addEventListener('click', () => note('click'), { capture: true });
  const shown = {};
  const look = () => {
    for (const name of ['phone', 'state', 'call']) {
      const value = document.querySelector(`[data-${name}]`)?.dataset[name] ?? '';
      if (shown[name] !== value) note(`${name}=${value}`);
      shown[name] = value;
    }
  };
  const watcher = new MutationObserver(look);
  addEventListener('DOMContentLoaded', () =>
    watcher.observe(document, { subtree: true, childList: true, attributes: true }),
  );
}

/** Signed in, in a context of its own, at `path`. */
export async function openAs(browser, engine, person, path = '/calls', options = {}) {
  const opened = await openPage(browser, engine.url + path, {
    init: watchPage,
    ...options,
  });
  await signIn(opened.page, person);
  return opened;
}

export const state = (page, name) => page.locator(`header [data-state=${name}]`);

/** A page that is on duty, as the engine says. */
export async function openOnDuty(browser, engine, person, options) {
  const opened = await openAs(browser, engine, person, '/calls', options);
  await opened.page.getByRole('switch', { name: 'On duty' }).press('Space');
  await state(opened.page, 'available').waitFor();
  return opened;
}

/** A phone in a page that the engine has welcomed. */
export async function openPhone(browser, engine, person, options) {
  const opened = await openAs(browser, engine, person, '/try', options);
  await phoneState(opened.page, 'idle').waitFor();
  return opened;
}

export const phoneState = (page, name) => page.locator(`[data-phone=${name}]`);

export const incoming = (page) => page.getByRole('region', { name: 'Incoming call' });

/** A line of what is said in the phone's call. */
export const caption = (page, text) =>
  page.getByRole('log', { name: 'What is said' }).getByText(text).last();

export async function call(page, { to = menuNumber, from = '+12025550142' } = {}) {
  await page.getByLabel('Number to call').fill(to);
  await page.getByLabel('Your number').fill(from);
  await page.getByRole('button', { name: 'Call', exact: true }).click();
}

/** Calls the clinic and presses a key of its menu. */
export async function callAndPress(page, key, numbers) {
  await call(page, numbers);
  await caption(page, 'For billing, press 1').waitFor();
  await page
    .getByRole('button', { name: `Key ${key}`, exact: true })
    .first()
    .click();
}

/** The call that rings a page is accepted there. */
export async function accept(page) {
  await incoming(page).waitFor();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.locator('[data-call=talking]').waitFor();
}

/** What the page's newest peer connection gets, as the browser tells it. */
export function received(page) {
  return page.evaluate(async () => {
    const peer = globalThis.peers.at(-1);
    const stats = [...((await peer?.getStats())?.values() ?? [])];
    const inbound = stats.find(
      ({ type, kind }) => type === 'inbound-rtp' && kind === 'audio',
    );
    return { state: peer?.connectionState, energy: inbound?.totalAudioEnergy ?? 0 };
  });
}

/** Waits until the page's peers are connected and sound comes, and goes on coming. */
export async function hears(page) {
  const first = await eventually(async () => {
    const { state: now, energy } = await received(page);
    return now === 'connected' && energy > 0 && energy;
  }, 15);
  await eventually(async () => (await received(page)).energy > first * 1.5, 15);
}

/** The loudest frequency of what the page plays of its peer, in Hz. */
export function pitch(page) {
  return page.evaluate(async () => {
    const audio = document.querySelector('body > audio');
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 4096;
    analyser.smoothingTimeConstant = 0;
    context.createMediaStreamSource(audio.srcObject).connect(analyser);
    const levels = new Float32Array(analyser.frequencyBinCount);
    let loudest = { level: -60, hertz: 0 }; // decibels; less is silence
    const end = performance.now() + 1500;
    while (performance.now() < end) {
      await new Promise((done) => setTimeout(done, 50));
      analyser.getFloatFrequencyData(levels);
      levels.forEach((level, i) => {
        const hertz = (i * context.sampleRate) / analyser.fftSize;
        if (level > loudest.level) loudest = { level, hertz };
      });
    }
    await context.close();
    return loudest.hertz;
  });
}

/** When the page came to show `what` ("call=wrap_up"), or was clicked, the last time. */
export const when = (page, what) =>
  page.evaluate(
    (wanted) => globalThis.changes.findLast((each) => each.what === wanted)?.at,
    what,
  );

/** Goes on by the Tab key until `to` has the focus. */
export async function tabTo(page, to) {
  for (let i = 0; i < 60; i += 1) {
    const isThere = (await to.count()) > 0;
    if (isThere && (await to.evaluate((each) => each === document.activeElement)))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no key leads to ${to}`);
}
