// What is known of calls that are over: the history, messages, missed calls and
// the day's figures.
'use strict';

const assert = require('node:assert');
const { readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { eventually, foreignAdmin } = require('./world');

const nobodys = 'CA00000000000000000000000000000000';
const times = { from: '2026-01-01T00:00:00Z', to: '2100-01-01T00:00:00.5+02:00' };

async function needsToken(world, id, names) {
  await world.refused(id, 401, 'token_missing', { as: null, names });
  await world.refused(id, 401, 'token_invalid', { as: 'no token', names });
}

async function badQueries(world, id, queries) {
  for (const query of queries)
    await world.refused(id, 400, 'bad_query', { query, wrong: true });
}

/** `call` is one that Ana took. */
async function history(world, call) {
  const { value } = await eventually(async () => {
    const found = await world.ask('calls', 200);
    return found.value.calls.every((each) => each.ended_at) && found;
  });
  const [first] = value.calls;
  const filters = [{ limit: 1 }, { before: first.call }, times,
    { number: '+12025550150' }, { department: 'billing' },
    { result: 'voicemail' }];
  for (const query of filters) await world.ask('calls', 200, { query });
  const file = await world.ask('callsCsv', 200, { query: times });
  assert.strictEqual(file.value.toString().split('\r\n').length,
    value.calls.length + 2);
  const bad = [{ from: 'yesterday' }, { number: '555' }, { result: 'x' },
    { more: 'x' }];
  await badQueries(world, 'calls', [...bad, { limit: 0 }, { limit: 201 },
    { before: 'x' }, { live: 'false' }]);
  await badQueries(world, 'callsCsv', [...bad, { limit: 5 }]);
  await world.refused('calls', 400, 'bad_query', { query: { before: nobodys } });
  await world.refused('calls', 400, 'bad_query',
    { query: { live: 'true', limit: 5 } });
  for (const id of ['calls', 'callsCsv']) await needsToken(world, id);
  for (const each of value.calls) {
    const names = { call: each.call };
    await world.ask('call', 200, { as: 'dana', names });
    await world.ask('call', 200, { as: 'carla', names });
  }
  await oneCall(world, call);
}

async function oneCall(world, call) {
  const names = { call };
  const change = { as: 'ana', names };
  const ana = await world.ask('call', 200, change);
  assert.strictEqual(ana.value.note, 'During the talk.');
  const others = await world.ask('call', 200, { as: 'stranger', names });
  assert.ok(!('note' in others.value) && !('from' in others.value));
  await world.ask('changeCall', 200, { ...change, body: { result: 'helped' } });
  await world.ask('changeCall', 200,
    { ...change, body: { note: 'After it.', result: null } });
  for (const [code, body] of [['bad_json', 'x'], ['nothing_to_change', {}],
    ['bad_value', { note: 7 }], ['bad_value', { result: 'x' }],
    ['bad_value', { note: 'x'.repeat(4001) }], ['unknown_key', { more: 1 }]])
    await world.refused('changeCall', 400, code,
      { ...change, body, wrong: true });
  const body = { note: 'Not mine.' };
  for (const as of ['foreign', 'ben'])
    await world.refused('changeCall', 404, 'not_found', { as, names, body });
  await world.refused('call', 404, 'not_found', { as: 'foreign', names });
  await world.refused('call', 404, 'not_found', { names: { call: nobodys } });
  await world.refused('call', 404, 'not_found',
    { names: { call: 'x' }, wrong: true });
  for (const id of ['call', 'changeCall']) await needsToken(world, id, names);
}

/** Once each message that can be fetched is kept. */
async function voicemails(world) {
  const all = await eventually(async () => {
    const { value } = await world.ask('voicemails', 200);
    const kept = value.voicemails.filter(({ media_type: type }) => type);
    return kept.length === 2 && value.voicemails;
  });
  assert.strictEqual(all.length, 3);
  for (const query of [{ department: 'appointments' }, { unheard: 'true' },
    { unresolved: 'false' }, { mine: 'true' }, { before: all[0].id },
    { limit: 1 }])
    await world.ask('voicemails', 200, { query });
  const urgent = await world.ask('voicemails', 200, { query: { urgent: 'true' } });
  assert.deepStrictEqual(urgent.value.voicemails.map(({ id }) => id),
    all.filter((each) => each.urgent).map(({ id }) => id));
  assert.strictEqual(urgent.value.voicemails.length, 1);
  await badQueries(world, 'voicemails', [{ unheard: 'x' }, { urgent: '1' },
    { mine: '1' }, { before: 0 }, { limit: 0 }, { more: 'x' }]);
  await needsToken(world, 'voicemails');
  const waiting = all.find(({ media_type: type }) => !type);
  await oneMessage(world, all.find(
    (each) => each.media_type && each.department === 'appointments'));
  await sounds(world, all.find((each) => each.media_type && each.urgent), waiting);
}

async function oneMessage(world, { id }) {
  const names = { id };
  const change = { as: 'ana', names };
  const ids = ['voicemail', 'changeVoicemail', 'removeVoicemail'];
  await world.ask('voicemail', 200, change);
  const body = { heard: true, resolved: true, note: 'Done.', assigned_to: 101 };
  const { value } = await world.ask('changeVoicemail', 200, { ...change, body });
  assert.strictEqual(value.resolved_by, 101);
  await world.refused('changeVoicemail', 409, 'resolved_already',
    { names, body: { resolved: true, note: '' } });
  for (const [code, wrong] of [['bad_json', 'x'], ['nothing_to_change', {}],
    ['bad_value', { heard: 'x' }], ['bad_value', { assigned_to: 'x' }],
    ['unknown_key', { more: 1 }]])
    await world.refused('changeVoicemail', 400, code,
      { ...change, body: wrong, wrong: true });
  await world.refused('changeVoicemail', 400, 'no_such_user',
    { ...change, body: { assigned_to: foreignAdmin } });
  for (const each of ids) {
    await needsToken(world, each, names);
    for (const as of ['foreign', 'ben'])
      await world.refused(each, 404, 'not_found', { as, names, body });
    await world.refused(each, 404, 'token_expired', { as: 'expired', names });
  }
  await world.refused('voicemail', 404, 'not_found',
    { names: { id: 'x' }, wrong: true });
  await world.refused('removeVoicemail', 404, 'not_found', change);
  const removed = await world.ask('removeVoicemail', 200, { names });
  assert.strictEqual(removed.value.status, 'removed');
  await world.refused('voicemail', 404, 'not_found', { names });
}

async function sounds(world, { id }, waiting) {
  const asked = { names: { id } };
  const ranged = (Range) => ({ ...asked, headers: { Range } });
  const whole = await world.ask('voicemailAudio', 200, asked);
  assert.strictEqual(whole.value.toString('latin1', 0, 4), 'RIFF');
  const part = await world.ask('voicemailAudio', 206, ranged('bytes=0-3'));
  assert.strictEqual(String(part.value), 'RIFF');
  await world.refused('voicemailAudio', 416, 'range_unsatisfiable',
    ranged('bytes=99999999-'));
  await needsToken(world, 'voicemailAudio', asked.names);
  await world.refused('voicemailAudio', 404, 'not_found',
    { ...asked, as: 'foreign' });
  await world.refused('voicemailAudio', 409, 'not_kept_yet',
    { names: { id: waiting.id } });
  const media = path.join(world.engine.folder, 'media');
  for (const each of readdirSync(media, { recursive: true, withFileTypes: true }))
    if (each.isFile() && each.path.includes('voicemail'))
      writeFileSync(path.join(each.path, each.name), 'cut');
  await world.refused('voicemailAudio', 500, 'media_unreadable', asked);
}

async function missedCalls(world, sam) {
  const { value } = await world.ask('missedCalls', 200);
  const all = value.missed_calls;
  assert.strictEqual(all.length, 3);
  for (const query of [{ state: 'open' }, { state: 'closed' },
    { climbed: 'true' }, { department: 'appointments' }, { before: all[0].id }, { limit: 1 }])
    await world.ask('missedCalls', 200, { query });
  await badQueries(world, 'missedCalls',
    [{ state: 'x' }, { climbed: '1' }, { before: 0 }, { limit: 0 },
      { more: 'x' }]);
  await needsToken(world, 'missedCalls');
  const names = { id: all.find(({ voicemail }) => voicemail).id };
  const change = { as: 'ana', names };
  const closed = { closed: true, result: 'called_back' };
  for (const [code, body] of [['bad_json', 'x'], ['nothing_to_change', {}],
    ['bad_value', { closed: true }], ['bad_value', { result: 'reached' }],
    ['bad_value', { closed: false, result: 'reached' }],
    ['bad_value', { closed: true, result: 'x' }], ['unknown_key', { more: 1 }]])
    await world.refused('changeMissedCall', 400, code,
      { ...change, body, wrong: true });
  await world.refused('changeMissedCall', 400, 'no_such_user',
    { ...change, body: { assigned_to: foreignAdmin } });
  const body = { ...closed, note: 'Called.', assigned_to: 101 };
  for (const as of ['foreign', 'ben'])
    await world.refused('changeMissedCall', 404, 'not_found', { as, names, body });
  await needsToken(world, 'changeMissedCall', names);
  await world.ask('changeMissedCall', 200, { ...change, body });
  await sam.until('missed_call', { id: names.id, state: 'closed' });
  await world.refused('changeMissedCall', 409, 'closed_already',
    { names, body: { ...closed, result: 'no_answer' } });
  await openAgain(world, all.find(({ from }) => from?.endsWith('143')));
  await muchAtOnce(world, sam);
}

/** What was closed is opened again, unless the caller has called since. */
async function openAgain(world, { id }) {
  const names = { id };
  const close = { names, body: { closed: true, result: 'not_needed' } };
  const open = { names, body: { closed: false } };
  await world.ask('changeMissedCall', 200, close);
  await world.ask('changeMissedCall', 200, open);
  await world.ask('changeMissedCall', 200, close);
  const columns = 'client_id, from_number, from_number_hash, first_call,'
    + ' last_call, first_at, last_at, reason';
  world.engine.sql(`INSERT INTO missed_calls (${columns}) SELECT ${columns}`
    + ` FROM missed_calls WHERE id = ${id};`);
  await world.refused('changeMissedCall', 409, 'open_already', open);
}

/** More than is told one by one becomes of a list. */
async function muchAtOnce(world, sam) {
  const columns = 'client_id, first_call, last_call, first_at, last_at, reason';
  world.engine.sql(`WITH RECURSIVE counted(n) AS
    (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 20)
    INSERT INTO missed_calls (${columns}) SELECT ${columns} FROM counted,
    (SELECT * FROM missed_calls LIMIT 1);`);
  const { value } = await world.ask('missedCalls', 200, { query: { limit: 20 } });
  await Promise.all(value.missed_calls.map(({ id }) => world.ask(
    'changeMissedCall', 200, { names: { id }, body: { note: 'Known.' } })));
  await sam.until('lists');
  sam.checkFrames();
}

async function today(world) {
  const { value } = await world.ask('today', 200, { as: 'sam' });
  assert.ok(value.calls >= 2);
  await world.refused('today', 403, 'not_allowed', { as: 'ana' });
  await needsToken(world, 'today');
}

module.exports = { history, missedCalls, needsToken, nobodys, today, voicemails };
