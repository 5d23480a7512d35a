// What administrators ask, and what nobody can be answered.
'use strict';

const assert = require('node:assert');
const { eventually } = require('./engine');
const { needsToken, nobodys } = require('./records');

const menuNumber = '+12025550199';
const patient = '+12025550142';

/** A wav file of a tenth of a second. */
function wav() {
  const samples = 800;
  const file = Buffer.alloc(44 + 2 * samples);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + 2 * samples, 4);
  file.write('WAVEfmt ', 8);
  for (const [at, value] of [[16, 16], [24, 8000], [28, 16000]])
    file.writeUInt32LE(value, at);
  for (const [at, value] of [[20, 1], [22, 1], [32, 2], [34, 16]])
    file.writeUInt16LE(value, at);
  file.write('data', 36);
  file.writeUInt32LE(2 * samples, 40);
  return file;
}

async function isForAdministrators(world, id, names) {
  await needsToken(world, id, names);
  for (const as of ['ana', 'sam'])
    await world.refused(id, 403, 'not_allowed', { as, names });
}

/** Appointments have a greeting afterwards. */
async function departments(world) {
  const { value } = await world.ask('departments', 200);
  const { id } = value.departments.find(({ name }) => name === 'appointments');
  const greeting = { names: { id }, body: wav() };
  const foreign = { names: { id: 20 }, body: wav() };
  await isForAdministrators(world, 'departments');
  for (const each of ['setGreeting', 'removeGreeting']) {
    await isForAdministrators(world, each, greeting.names);
    await world.refused(each, 404, 'not_found', foreign);
    await world.refused(each, 404, 'not_found', { ...greeting, as: 'foreign' });
  }
  const put = (code, status, body) => world.refused('setGreeting', status, code,
    { ...greeting, body: Buffer.from(body) });
  await put('empty', 400, '');
  await put('cut', 400, wav().subarray(0, 500));
  await put('not_audio', 415, 'words');
  await world.ask('setGreeting', 413,
    { ...greeting, body: Buffer.alloc(10 * 1024 * 1024 + 1) });
  const set = await world.ask('setGreeting', 200, greeting);
  assert.ok(set.value.greeting);
  const removed = await world.ask('removeGreeting', 200, greeting);
  assert.strictEqual(removed.value.greeting, null);
  await world.ask('setGreeting', 200, greeting);
}

async function outbox(world) {
  const { value } = await world.ask('outbox', 200);
  const [{ id }] = value.items;
  for (const query of [{ state: 'done' }, { limit: 1 }])
    await world.ask('outbox', 200, { query });
  for (const query of [{ state: 'x' }, { limit: 0 }, { more: 'x' }])
    await world.refused('outbox', 400, 'bad_query', { query, wrong: true });
  await isForAdministrators(world, 'outbox');
  await isForAdministrators(world, 'retryOutbox', { id });
  const set = (state) => world.engine.sql(
    `UPDATE outbox SET state = '${state}' WHERE id = ${id};`);
  set('done');
  await world.refused('retryOutbox', 409, 'not_failed', { names: { id } });
  set('failed');
  await world.refused('retryOutbox', 404, 'not_found',
    { names: { id }, as: 'foreign' });
  await world.refused('retryOutbox', 404, 'not_found', { names: { id: 999999 } });
  await world.ask('retryOutbox', 202, { names: { id } });
}

/** Only those are called back who have called. */
async function callsBack(world, engine, asked) {
  await engine.call(menuNumber, patient,
    ['expect For billing, press 1', 'wait 6', 'hangup']);
  const to = (number, more) => asked({ body: { number }, ...more });
  const answer = await eventually(async () => {
    try {
      return await world.ask('callBack', 200, to(patient));
    } catch (error) {
      if (!/unknown_number/.test(error.message)) throw error;
      return null; // the call is being written
    }
  });
  assert.strictEqual(answer.value.to, patient);
  await world.refused('callBack', 404, 'unknown_number', to('+12025550177'));
  await world.refused('callBack', 400, 'bad_number', to('x'));
  await world.refused('callBack', 401, 'token_missing',
    to(patient, { as: null }));
}

/** An engine that speaks through Twilio, and whose tables go away. */
async function withoutTables(world, engine) {
  const asked = (more) => ({ engine, as: engine.token(104, { role: 'admin' }),
    ...more });
  await world.ask('voiceToken', 200, asked());
  await callsBack(world, engine, asked);
  await world.ask('trySocket', 404, asked({ as: null }));
  const session = await world.ask('login', 200,
    asked({ as: null, body: world.dana }));
  const [cookie] = session.headers['set-cookie'];
  const signed = { as: null, headers: { Cookie: cookie.split(';')[0] } };
  const tables = engine.sql("SELECT name FROM sqlite_master WHERE type = 'table'"
    + " AND name NOT LIKE 'sqlite_%';").split('\n');
  engine.sql(tables.map((each) =>
    `ALTER TABLE ${each} RENAME TO away_${each};`).join('\n'));
  const names = { call: nobodys };
  const row = { names: { id: 1 } };
  for (const [id, question] of [
    ['login', { as: null, body: world.dana }], ['refresh', signed],
    ['logout', signed], ['callBack', { body: { number: patient } }], ['me'], ['people'], ['calls'], ['callsCsv'],
    ['call', { names }], ['changeCall', { names, body: { note: 'x' } }],
    ['voicemails'], ['voicemail', row], ['voicemailAudio', row],
    ['changeVoicemail', { ...row, body: { heard: true } }],
    ['removeVoicemail', row], ['missedCalls'],
    ['changeMissedCall', { ...row, body: { note: 'x' } }], ['today'],
    ['outbox'], ['retryOutbox', row], ['departments'],
    ['setGreeting', { ...row, body: wav() }], ['removeGreeting', row]]) {
    const { value, headers } = await world.ask(id, 503, asked(question));
    assert.match(value.error.code, /_unavailable$/, id);
    assert.ok(headers['retry-after'], id);
  }
}

module.exports = { departments, outbox, withoutTables };
