// Every request that the engine sends to Twilio's REST API must hold against
// Twilio's own OpenAPI document, as Prism reads it. The requests come from the
// program named by REST_PROBE. The sound of a recording (`.wav`) is in no
// OpenAPI document of Twilio's: its address is the recording's with another
// ending, and that is checked here.
'use strict';

const assert = require('node:assert');
const { spawn, execFile } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { after, before, test } = require('node:test');
const { promisify } = require('node:util');
const { excerptOf } = require('./excerpt');

const excerpt = path.join(__dirname, 'twilio_api_v2010_excerpt.json');
const whole = path.join(
  __dirname, '../../../shared/twilio/openapi/twilio_api_v2010.json');
const account = '/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef';
const call = 'CA0123456789abcdef0123456789abcdef';
const recording = 'RE0123456789abcdef0123456789abcdef';

let prism;
let prismPort;
let proxy;
const seen = []; // { request: 'GET /…', status, answer }

function freePort() {
  return new Promise((resolve) => {
    const server = http.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function ask(port, method, target, headers = {}, body = '') {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, method, path: target, headers }, (answer) => {
        let text = '';
        answer.on('data', (piece) => { text += piece; });
        answer.on('end', () => resolve({
          status: answer.statusCode, headers: answer.headers, text }));
      });
    request.on('error', reject);
    request.end(body);
  });
}

async function listens(port) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    try {
      return await ask(port, 'GET', '/');
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
  throw new Error('Prism does not start');
}

// Asks Prism with the engine's own request, and writes down what it says.
async function pass(request, response) {
  let body = '';
  for await (const piece of request) body += piece;
  const answer = await ask(
    prismPort, request.method, request.url, request.headers, body);
  seen.push({
    request: request.method + ' ' + request.url, body, status: answer.status,
    text: answer.text, authorization: request.headers.authorization });
  response.writeHead(answer.status, {
    'Content-Type': answer.headers['content-type'] ?? 'application/json' });
  response.end(answer.text);
}

before(async () => {
  prismPort = await freePort();
  const program = path.join(__dirname, 'node_modules/.bin/prism');
  prism = spawn(program, ['mock', '--errors', '--port', String(prismPort),
    '--host', '127.0.0.1', excerpt], { stdio: 'ignore' });
  await listens(prismPort);
  proxy = http.createServer(pass);
  await new Promise((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
  const { stdout } = await promisify(execFile)(
    process.env.REST_PROBE, [String(proxy.address().port)]);
  seen.results = stdout.trim().split('\n');
});

after(() => {
  proxy?.close();
  prism?.kill();
});

function only(request) {
  const found = seen.filter((each) => each.request === request);
  assert.strictEqual(found.length, 1, request + ' among '
    + JSON.stringify(seen.map((each) => each.request)));
  return found[0];
}

test('every request of the engine is one that Twilio describes', () => {
  for (const [request, status] of [
    [`POST ${account}/Calls/${call}.json`, 200],
    [`GET ${account}/Calls/${call}.json`, 200],
    [`GET ${account}/Calls/${call}/Recordings.json?PageSize=50`, 200],
    [`DELETE ${account}/Recordings/${recording}.json`, 204],
  ]) {
    const { status: got, text, authorization } = only(request);
    assert.strictEqual(got, status, request + ': ' + text);
    assert.match(authorization, /^Basic /);
  }
  assert.strictEqual(
    only(`POST ${account}/Calls/${call}.json`).body, 'Status=canceled');
});

test('the sound is asked for at its recording with the ending .wav', () => {
  only(`GET ${account}/Recordings/${recording}.wav`);
  assert.strictEqual(seen.length, 5);
});

test('the engine understands answers that Twilio describes', () => {
  for (const name of ['cancel_leg', 'find_call', 'find_recordings', 'remove'])
    assert.ok(seen.results.includes(name + ': done'), seen.results.join('; '));
});

test('a request that Twilio does not describe is refused', async () => {
  const headers = {
    Authorization: 'Basic YTpi',
    'Content-Type': 'application/x-www-form-urlencoded' };
  const refused = async (method, target, body) =>
    (await ask(prismPort, method, account + target, headers, body)).status;
  assert.strictEqual(
    await refused('POST', `/Calls/${call}.json`, 'Status=cancelled'), 422);
  assert.strictEqual(await refused('GET', '/Calls/CA1.json'), 422);
  assert.strictEqual(
    await refused('GET', `/Calls/${call}/Recordings.json?PageSize=x`), 422);
  assert.strictEqual(await refused('PUT', `/Recordings/${recording}.json`), 405);
});

test('the excerpt is what the whole document says', (context) => {
  if (!existsSync(whole)) {
    context.skip('the whole document is not here');
    return;
  }
  assert.deepStrictEqual(JSON.parse(readFileSync(excerpt, 'utf8')),
    excerptOf(JSON.parse(readFileSync(whole, 'utf8'))));
});
