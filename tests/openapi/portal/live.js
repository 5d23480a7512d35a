// Calls while they go on: the pages, the board and the phone in the page.
'use strict';

const assert = require('node:assert');
const { eventually, menuNumber, talkingNumber } = require('./world');

/** Of a quarter of a second. */
const sound = Buffer.alloc(4000, 7);

/** The page is offered a call, and takes it over `rtc`. */
async function takes(page, phone) {
  const { offer, call } = await page.until('offer', { department: 'billing' });
  page.send({ type: 'offer.ack', offer });
  await page.until('state', { state: 'ringing' });
  page.send({ type: 'offer.accept', offer });
  await phone.until('ringing', { to: 'c1_u101' });
  const rtc = { type: 'rtc', offer };
  page.send({ ...rtc, kind: 'offer', data: { sdp: 'of the page' } });
  page.send({ ...rtc, kind: 'candidate', data: { candidate: 'x' } });
  await phone.until('rtc', { kind: 'offer' });
  phone.send({ ...rtc, kind: 'answer', data: { sdp: 'of the phone' } });
  await page.until('rtc', { kind: 'answer' });
  await phone.until('state', { state: 'talking' });
  await page.until('state', { state: 'talking' });
  return call;
}

/** Nothing of the call before is left. */
function begins(phone, call) {
  phone.forget();
  phone.send({ type: 'call', ...call });
}

async function isOnDuty(page) {
  page.send({ type: 'presence', available: true, rings: false });
  await page.until('state', { state: 'unavailable' });
  page.send({ type: 'presence', available: true });
  await page.until('state', { state: 'available' });
}

/** Who is on duty takes a call; what is asked meanwhile. */
async function talk(world, { ana, sam, phone }) {
  sam.send({ type: 'board', watch: true });
  await sam.until('board');
  ana.send({ type: 'board', watch: true });
  await ana.until('error', { code: 'not_allowed' });
  await isOnDuty(ana);
  begins(phone, { to: menuNumber, from: '+12025550150' });
  await phone.until('state', { state: 'calling' });
  await phone.until('say', { text: 'For billing, press 1' });
  phone.send({ type: 'key', digits: '1' });
  const call = await takes(ana, phone);
  const live = await world.ask('calls', 200, { as: 'ben', query: { live: 'true' } });
  const [first] = live.value.calls;
  assert.deepStrictEqual([first.call, first.state, first.is_test],
    [call, 'talking', true]);
  await eventually(async () => { // that it is in the history, too
    const { value } = await world.ask('call', 200, { as: 'ana', names: { call } });
    return value.decisions.some(({ decision }) => decision === 'connected');
  });
  await world.ask('changeCall', 200,
    { as: 'ana', names: { call }, body: { note: 'During the talk.' } });
  for (const page of [ana, phone]) {
    page.send({ type: 'renew', token: world.engine.token(101) });
    await page.until('renewed');
    page.send({ type: 'ping', n: 7 });
    await page.until('pong', { n: 7 });
  }
  phone.send({ type: 'hang_up' });
  await phone.until('ended', { reason: 'completed' });
  await ana.until('rtc', { kind: 'bye' });
  await ana.until('state', { state: 'wrap_up' });
  ana.send({ type: 'wrap_up.done' });
  await ana.until('state', { state: 'available' });
  assert.ok(sam.frames.some(({ type }) => type === 'board.changes'));
  return call;
}

/** In danger, by words: Ana declines, and the second phone takes it. */
async function danger(world, { ana, phone }) {
  begins(phone, { to: talkingNumber, from: '' });
  await phone.until('say');
  phone.send({ type: 'say', text: 'I have terrible chest pain' });
  const made = await ana.until('offer', { urgent: true });
  assert.ok(made.summary);
  const { value } = await world.ask('calls', 200, { query: { live: 'true' } });
  assert.strictEqual(value.calls[0].urgent, true);
  ana.send({ type: 'offer.decline', offer: made.offer });
  await ana.until('offer.ended', { reason: 'declined' });
  await phone.until('second.ring');
  phone.send({ type: 'second.answer' });
  await phone.until('say', { who: 'second' });
  phone.send({ type: 'second.key', digits: '1' });
  await phone.until('state', { state: 'talking' });
  phone.send({ type: 'second.hang_up' });
  await phone.until('second.ended');
  await phone.until('ended');
}

async function leavesMessage(phone) {
  await phone.until('record');
  phone.socket.send(sound);
  phone.socket.send(sound);
  phone.send({ type: 'record.end' });
  await phone.until('record.stop');
  await phone.until('ended');
}

/** Nobody is there for either: two messages. */
async function messages(world, { ana, sam, phone }) {
  ana.send({ type: 'presence', available: false });
  await ana.until('state', { state: 'offline' });
  begins(phone, { to: menuNumber, from: '+12025550151' });
  await phone.until('say', { text: 'For appointments, press 2' });
  phone.send({ type: 'key', digits: '2' });
  const { url } = await phone.until('play');
  assert.strictEqual((await world.engine.ask('GET', url)).status, 200);
  await leavesMessage(phone);
  await ana.until('voicemail', { department: 'appointments' });
  begins(phone, { to: talkingNumber, from: '+12025550152' });
  await phone.until('say');
  phone.send({ type: 'say', text: 'I have terrible chest pain' });
  await leavesMessage(phone);
  await sam.until('voicemail', { from: '+12025550152' });
}

/** What a page or a phone says that is not in the document. */
async function mistakes(ana, phone) {
  for (const page of [ana, phone]) {
    page.sendWrong({ type: 'sing' });
    await page.until('error', { code: 'unknown_type' });
    page.sendWrong({ type: 'ping', n: 'x' });
    await page.until('error', { code: 'bad_frame' });
  }
  ana.sendWrong({ type: 'offer.ack', offer: '' });
  await ana.until('error', { code: 'bad_frame' });
  phone.send({ type: 'call', to: '+12025550111', from: '' });
  await phone.until('error', { code: 'unknown_number' });
  phone.send({ type: 'call', to: menuNumber, from: 'x' });
  await phone.until('error', { code: 'bad_number' });
  phone.sendWrong({ type: 'key', digits: 'x' });
  await phone.until('error', { code: 'bad_frame' });
}

/** Who takes no calls is on the board while they are there. */
async function comesAndGoes(sam) {
  for (const [available, state] of [[true, 'available'], [false, 'offline']]) {
    sam.send({ type: 'presence', available });
    await sam.until('state', { state });
  }
  await eventually(() => sam.frames.some(({ type, staff = [] }) =>
    type === 'board.changes' && staff.some(({ gone }) => gone)));
}

/** Patients who reach nobody: one leaves a message, the others give up. */
async function missed(world, { sam }) {
  await comesAndGoes(sam);
  const giveUp = ['expect For billing, press 1', 'wait 6', 'hangup'];
  await Promise.all([
    world.engine.call(menuNumber, '+12025550142', ['expect press 2', 'press 2',
      'expect (beep)', 'speak 1', 'expect has been recorded', 'end']),
    world.engine.call(menuNumber, '+12025550143', giveUp),
    world.engine.call(menuNumber, 'anonymous', giveUp),
  ]);
  for (const from of ['+12025550142', '+12025550143', ''])
    await eventually(() => sam.frames.some(
      (each) => each.type === 'missed_call' && each.from === from));
  sam.checkFrames();
}

module.exports = { danger, messages, missed, mistakes, talk };
