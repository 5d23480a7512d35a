// The real engine with the demonstration's clinic, and what belongs to it.
'use strict';

const assert = require('node:assert');
const { execFile, spawn, spawnSync } = require('node:child_process');
const { createHmac } = require('node:crypto');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');

const program = path.resolve(__dirname, '..',
  process.env.CALLENGINE ?? '../../build/asan/bin/callengine');
const callsim = path.join(path.dirname(program), 'callsim');
const clinic = path.join(__dirname, '../../../deploy/demo/clinic.sql');
const publicUrl = 'https://calls.example';
const startMax = 60_000;
const callMax = 120_000;

/** What sanitizers are told; nothing else of the environment gets through. */
const kept = Object.fromEntries(Object.entries(process.env).filter(
  ([name]) => name === 'PATH' || name.endsWith('SAN_OPTIONS')));

const base64url = (text) => Buffer.from(text).toString('base64url');

async function eventually(what, seconds = 60) {
  const end = Date.now() + 1000 * seconds;
  for (;;) {
    const found = await what();
    if (found) return found;
    if (Date.now() > end)
      throw new Error(`did not happen in ${seconds} s: ${what}`);
    await new Promise((done) => { setTimeout(done, 50); });
  }
}

class Engine {
  #process;
  #log = '';
  #ended;

  /** `more` is environment; a secret that is empty is not set. */
  static async start({ secret = 'a secret of this test', more = {}, rows = '' }) {
    const engine = new Engine();
    engine.secret = secret;
    engine.folder = mkdtempSync(path.join(os.tmpdir(), 'callengine-openapi-'));
    engine.environment = {
      ...kept,
      CALLENGINE_DATA_DIR: engine.folder,
      CALLENGINE_LISTEN: '127.0.0.1:0',
      CALLENGINE_PUBLIC_URL: publicUrl,
      TWILIO_AUTH_TOKEN: 'an auth token of this test',
      ...(secret && { PORTAL_JWT_SECRET: secret }),
      ...more,
    };
    engine.run(['migrate']);
    engine.sql(readFileSync(clinic, 'utf8') + rows);
    return engine;
  }

  async serve() {
    this.#process = spawn(program, ['serve'],
      { env: this.environment, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#ended = new Promise((done) => { this.#process.on('exit', done); });
    this.#process.stderr.on('data', (text) => { this.#log += text; });
    await eventually(() => {
      assert.strictEqual(this.#process.exitCode, null, this.#log);
      return this.#log.includes('"ready: ');
    }, startMax / 1000);
    this.port = Number(/listening on port (\d+)/.exec(this.#log)[1]);
    return this;
  }

  /** A sanitizer's finding is an exit code, too. */
  async stop() {
    this.#process?.kill('SIGTERM');
    const code = this.#process ? await this.#ended : 0;
    rmSync(this.folder, { recursive: true, force: true });
    assert.strictEqual(code, 0, this.#log.slice(-4000));
  }

  run(options, input = '') {
    const done = spawnSync(program, options,
      { env: this.environment, input, encoding: 'utf8' });
    assert.strictEqual(done.status, 0, done.stderr);
    return done.stdout;
  }

  sql(text) {
    const done = spawnSync('sqlite3',
      ['-cmd', '.timeout 10000', path.join(this.folder, 'callengine.sqlite')],
      { input: text, encoding: 'utf8' });
    assert.strictEqual(done.status, 0, done.stderr);
    return done.stdout.trim();
  }

  /** A token as the clinic's own portal makes them. */
  token(user, { client = 1, role = 'staff', minutes = 15 } = {}) {
    const exp = Math.floor(Date.now() / 1000) + 60 * minutes;
    const said = [{ alg: 'HS256', typ: 'JWT' },
      { sub: String(user), client_id: client, role, exp }]
      .map((each) => base64url(JSON.stringify(each))).join('.');
    const sign = createHmac('sha256', this.secret).update(said);
    return `${said}.${sign.digest('base64url')}`;
  }

  ask(method, target, headers = {}, body = undefined) {
    return new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: this.port, method,
        path: target, headers, agent: false }, (answer) => {
        const pieces = [];
        answer.on('data', (piece) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode,
          headers: answer.headers, body: Buffer.concat(pieces) }));
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  /** A patient's call by a script of `callsim call`, in real time. */
  call(number, from, script) {
    const name = path.join(this.folder, `${from}.txt`);
    writeFileSync(name, script.join('\n'));
    return new Promise((resolve, reject) => {
      execFile(callsim, ['call', '--url', `http://127.0.0.1:${this.port}`,
        '--public-url', publicUrl, '--to', number, '--from', from,
        '--network', path.join(this.folder, 'network'), '--script', name],
      { env: this.environment, timeout: callMax }, (error, out, log) => {
        if (error) reject(new Error(`${out}\n${log}`));
        else resolve();
      });
    });
  }
}

module.exports = { Engine, eventually };
