// Pictures of each page for docs/, of the real engine with the demonstration clinic
// and some calls: `node screenshots.js [FOLDER]` (../../docs/screenshots). callsim
// must be beside the engine that CALLENGINE names.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  aiNumber,
  authToken,
  menuNumber,
  people,
  portalSecret,
  program,
  RealEngine,
} from './engine/engine.js';
import * as see from './engine/pages.js';
import { eventually, launch, openPage } from './harness.js';

const { ana, ben, dana } = people;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.resolve(process.argv[2] ?? path.join(root, 'docs/screenshots'));
mkdirSync(folder, { recursive: true });

const engine = await RealEngine.start({
  sql: 'UPDATE call_settings SET ring_seconds = 60',
});
const browser = await launch();
const look = { colorScheme: 'light', viewport: { width: 1200, height: 760 } };

async function shot(page, name) {
  const file = path.join(folder, `${name}.png`);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  console.log(`${name}.png: ${Math.round(statSync(file).size / 1000)} kB`);
}

function callsim(command, args, script) {
  const secrets = { TWILIO_AUTH_TOKEN: authToken, PORTAL_JWT_SECRET: portalSecret };
  const env = { ...process.env, ...secrets };
  const scripts = path.join(root, 'deploy/demo/scripts');
  const common = ['--url', engine.url, '--network', path.join(engine.data, 'network')];
  return spawn(
    path.join(path.dirname(program), 'callsim'),
    [command, ...common, ...args, '--script', path.join(scripts, script)],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

async function played(from, to, script) {
  const child = callsim('call', ['--to', to, '--from', from], script);
  child.stdout.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} went otherwise`);
}

/** Calls that are no tests: an answered one, an answer of the AI, and a message. */
async function callsOfPatients() {
  const staff = callsim('staff', ['--client', '1', '--user', '101'], '1-ana.txt');
  let said = '';
  staff.stdout.on('data', (text) => (said += text));
  const over = once(staff, 'close');
  await eventually(() => said.includes('available'), 30);
  await played('+12025550142', menuNumber, '1-caller.txt');
  await over;
  await played('+12025550167', aiNumber, '5-caller.txt');
  await played('+12025550181', menuNumber, '3-caller.txt');
}

async function everyPage(page, sid) {
  const pages = {
    inbox: ['/inbox/2', /Message from/],
    missed: ['/missed', 'Missed calls'],
    history: ['/history', 'History'],
    call: [`/history/${sid}`, /Call from/],
  };
  for (const [name, [where, heading]] of Object.entries(pages)) {
    await page.goto(engine.url + where);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByText('Loading…').first().waitFor({ state: 'detached' });
    await shot(page, name);
  }
}

/** A message by the phone in the page: the engine fetches its sound. */
async function message(phone) {
  await see.callAndPress(phone, 2, { from: '+12025550167' });
  await phone.getByText('Recording: speak now').waitFor();
  await phone.getByLabel('Say by typing').fill('Please call me back about Tuesday.');
  await phone.getByLabel('Say by typing').press('Enter');
  await phone.getByRole('button', { name: 'End the message (#)' }).click();
  await see.phoneState(phone, 'idle').waitFor();
  await eventually(
    () =>
      engine.sql("SELECT count(*) FROM voicemail_messages WHERE status <> 'new'") !==
      '0',
    30,
  );
}

/** A call to the AI that Ana takes, at every step of it. */
async function oneCall(phone) {
  const staff = (await see.openOnDuty(browser, engine, ana, look)).page;
  await see.openOnDuty(browser, engine, ben, look);
  const board = (await see.openAs(browser, engine, dana, '/board', look)).page;
  await shot(staff, 'calls');
  await see.call(phone, { to: aiNumber });
  await see.caption(phone, 'How can I help you').waitFor();
  await phone.getByLabel('Say by typing').fill('I need to pay my bill');
  await phone.getByLabel('Say by typing').press('Enter');
  await see.incoming(staff).getByText('I need to pay my bill').waitFor();
  await shot(staff, 'incoming');
  await see.accept(staff);
  await see.phoneState(phone, 'talking').waitFor();
  await staff.getByLabel('Note').fill('Wants an invoice for the visit in March.');
  await shot(staff, 'talking');
  await shot(phone, 'try');
  await board.getByRole('cell', { name: 'Talking' }).first().waitFor();
  await shot(board, 'board');
  await staff.getByRole('button', { name: 'Hang up' }).click();
  await staff.getByRole('heading', { name: /Finish the call/ }).waitFor();
  await shot(staff, 'wrap-up');
  await staff.getByRole('button', { name: 'Save and be ready' }).click();
  await see.phoneState(phone, 'idle').waitFor();
}

try {
  await callsOfPatients();
  const { page: door } = await openPage(browser, engine.url, look);
  await door.getByLabel('E-mail').waitFor();
  await shot(door, 'sign-in');
  const { page: phone } = await see.openPhone(browser, engine, dana, look);
  await message(phone);
  await oneCall(phone);
  const sid = engine.sql('SELECT call_sid FROM calls ORDER BY started_at DESC LIMIT 1');
  await everyPage((await see.openAs(browser, engine, dana, '/calls', look)).page, sid);
} finally {
  await browser.close();
  await engine.stop();
}
