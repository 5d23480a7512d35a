// Signing in and what a page asks at its beginning.
'use strict';

const assert = require('node:assert');
const http = require('node:http');
const { origin, password } = require('./world');

const ana = { email: 'ana@hillside.example', password };
const foreign = { Origin: 'https://evil.example' };

const cookieOf = ({ headers }) => headers['set-cookie'][0].split(';')[0];

async function signsIn(world) {
  const asked = { as: null, body: ana };
  const answer = await world.ask('login', 200, asked);
  assert.match(answer.headers['set-cookie'][0],
    /^carepitome_refresh=\S+; HttpOnly; SameSite=Strict; Path=\/api\/portal; .*; Secure$/);
  assert.deepStrictEqual(answer.value.user.ice_servers, [
    { urls: 'stun:turn.example' },
    { urls: 'turn:turn.example', username: 'us', credential: 'pw' }]);
  await world.ask('login', 200, { ...asked, headers: { Origin: origin } });
  await world.refused('login', 403, 'foreign_page',
    { ...asked, headers: foreign });
  await world.refused('login', 415, 'not_json',
    { ...asked, headers: { 'Content-Type': 'text/plain' } });
  await world.refused('login', 400, 'bad_json',
    { ...asked, body: 'no JSON', wrong: true });
  for (const body of [{ email: 'a@b.example' }, { ...ana, more: 1 },
    { ...ana, password: 'x'.repeat(1025) }])
    await world.refused('login', 400, 'bad_value',
      { ...asked, body, wrong: true });
  return answer;
}

async function isSlowedDown(world) {
  const body = { email: 'nobody@hillside.example', password: 'wrong' };
  for (let attempt = 0; attempt < 5; attempt += 1)
    await world.refused('login', 401, 'wrong_credentials', { as: null, body });
  // A slow machine may take longer than the pause.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const asked = Array.from({ length: 3 }, () => world.engine.ask('POST',
      '/api/portal/login', { 'Content-Type': 'application/json' },
      JSON.stringify(body)));
    const answers = await Promise.all(asked);
    for (const each of answers) world.document.check('login', each);
    if (answers.some(({ status }) => status === 429)) return;
  }
  assert.fail('nobody is slowed down');
}

async function staysAndLeaves(world, answer) {
  const Cookie = cookieOf(answer);
  const renewed = await world.ask('refresh', 200,
    { as: null, headers: { Cookie } });
  await world.refused('refresh', 401, 'session_over', { as: null });
  await world.refused('refresh', 403, 'foreign_page',
    { as: null, headers: { Cookie, ...foreign } });
  const last = { Cookie: cookieOf(renewed) };
  await world.refused('logout', 403, 'foreign_page',
    { as: null, headers: { ...last, ...foreign } });
  await world.ask('logout', 204, { as: null, headers: last });
  await world.ask('logout', 204, { as: null });
  await world.refused('refresh', 401, 'session_over',
    { as: null, headers: last });
}

async function isKnown(world) {
  await world.ask('embedding', 200, { as: null });
  for (const id of ['me', 'people', 'voiceToken']) {
    await world.refused(id, 401, 'token_missing', { as: null });
    await world.refused(id, 401, 'token_expired', { as: 'expired' });
  }
  const { value } = await world.ask('me', 200, { as: 'ana' });
  assert.strictEqual(value.email, ana.email);
  await world.ask('me', 200, { as: 'foreign' });
  await world.ask('people', 200, { as: 'ana' });
  await world.refused('voiceToken', 404, 'no_voice', { as: 'ana' });
}

/** An attempt to open a socket that ends in an answer. */
function upgrade(engine, path, headers) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port: engine.port, path,
      agent: false, headers: { Connection: 'Upgrade', Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==', ...headers } });
    const take = (answer, isOpen) => {
      const pieces = [];
      const over = () => resolve({ status: answer.statusCode,
        headers: answer.headers, body: Buffer.concat(pieces) });
      if (isOpen) return over();
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', over);
      return undefined;
    };
    request.on('response', (answer) => take(answer, false));
    request.on('upgrade', (answer, socket) => {
      socket.destroy();
      take(answer, true);
    });
    request.on('error', reject);
    request.end();
  });
}

async function connects(world) {
  for (const id of ['presenceSocket', 'trySocket']) {
    const { at } = world.document.operation(id);
    for (const [status, headers] of [[101, {}], [101, { Origin: origin }],
      [403, foreign]]) {
      const answer = await upgrade(world.engine, at, headers);
      assert.strictEqual(answer.status, status, String(answer.body));
      world.document.check(id, answer);
    }
    await world.ask(id, 426, { as: null });
  }
}

module.exports = { connects, isKnown, isSlowedDown, signsIn, staysAndLeaves };
