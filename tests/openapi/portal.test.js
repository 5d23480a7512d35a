// The engine's answers and frames, held against docs/openapi.json: a real engine
// (CALLENGINE; callsim beside it) with the demonstration's clinic, patients who
// call, staff who answer. What the document does not name is wrong, and so is
// what it names and nobody ever gets.
'use strict';

const assert = require('node:assert');
const { after, before, test } = require('node:test');
const admin = require('./portal/admin');
const { Engine } = require('./portal/engine');
const live = require('./portal/live');
const records = require('./portal/records');
const signIn = require('./portal/sign_in');
const { World, password } = require('./portal/world');

/** Answers that cannot be had at will, and who has them instead. */
const elsewhere = [
  'voiceToken 503', // OpenSSL would have to fail
  // Races: tests/net/departments_api_test.cpp
  'setGreeting 409',
  'removeGreeting 409',
];

const kinds = ['FrameFromEngine', 'TryFrameFromEngine'];
const world = new World();
const pages = {};
let call;

before(() => world.open());
after(() => world.close());

test('signing in', async () => {
  const session = await signIn.signsIn(world);
  await signIn.staysAndLeaves(world, session);
  await signIn.isSlowedDown(world);
  await signIn.isKnown(world);
});

test('sockets are opened', () => signIn.connects(world));

test('departments and their greetings', () => admin.departments(world));

test('calls that go on, at pages, at the board and at the phone', async () => {
  for (const name of ['ana', 'sam']) pages[name] = await world.page(name);
  pages.phone = await world.phone('ana');
  await live.mistakes(pages.ana, pages.phone);
  call = await live.talk(world, pages);
  await live.danger(world, pages);
});

test('messages that are left', () => live.messages(world, pages));

test('patients who reach nobody', () => live.missed(world, pages));

test('the history', () => records.history(world, call));

test('messages', () => records.voicemails(world));

test('missed calls', () => records.missedCalls(world, pages.sam));

test("the day's figures", () => records.today(world));

test('the outbox', () => admin.outbox(world));

test('an engine with Twilio, and without its tables', async () => {
  const engine = await Engine.start({ more: {
    TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000001',
    TWILIO_API_KEY_SID: 'SK00000000000000000000000000000001',
    TWILIO_API_KEY_SECRET: 'a secret of a key',
    TWILIO_TWIML_APP_SID: 'AP00000000000000000000000000000001',
    TWILIO_API_BASE_URL: 'http://127.0.0.1:9' } });
  engine.run(['user', 'password', '--email', world.dana.email], `${password}\n`);
  try {
    await admin.withoutTables(world, await engine.serve());
  } finally {
    await engine.stop();
  }
});

test('an engine at which nobody can sign in', async () => {
  const engine = await Engine.start({ secret: '' });
  try {
    await engine.serve();
    for (const id of ['login', 'refresh', 'logout'])
      await world.refused(id, 503, 'sign_in_off',
        { engine, as: null, body: world.dana });
  } finally {
    await engine.stop();
  }
});

test('all that the document names was seen', () => {
  for (const page of Object.values(pages)) page.checkFrames();
  assert.deepStrictEqual(world.document.answersNotSeen(), elsewhere);
  assert.deepStrictEqual(world.document.framesNotSeen(
    ...kinds, 'FrameFromPage', 'TryFrameFromPage'), []);
  assert.deepStrictEqual(world.document.keysNotSeen(...kinds), []);
});
