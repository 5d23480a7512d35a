// The real engine for the pages' tests: the demonstration clinic in a folder of
// its own, on a port that stays the same when it is started again.
// CALLENGINE names the program; web/dist must be built.
import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../harness.js';

const tests = fileURLToPath(new URL('..', import.meta.url));
const root = path.join(tests, '../..');
export const program = path.resolve(
  tests,
  process.env.CALLENGINE ?? '../../build/asan/bin/callengine',
);
const webDir = path.join(root, 'web/dist');

/** The demonstration clinic's numbers (deploy/demo/clinic.sql). */
export const menuNumber = '+12025550199';
export const aiNumber = '+12025550198';

/** What signs Twilio's webhooks, and the portal's tokens. */
export const authToken = 'the-token-of-the-web-tests';
export const portalSecret = 'the-secret-of-the-web-tests-of-32-bytes';

export const password = 'correct horse battery';

/** Who can sign in, as `harness.signIn` takes them; Dana is the administrator. */
export const people = {
  ana: { email: 'ana@hillside.example', password, id: 101, name: 'Ana Ruiz' },
  ben: { email: 'ben@hillside.example', password, id: 102, name: 'Ben Okafor' },
  dana: { email: 'dana@hillside.example', password, id: 104, name: 'Dana Price', role: 'admin' },
};

const coded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as a clinic's own portal makes it. */
export function portalToken(claims, seconds = 3600) {
  const exp = Math.floor(Date.now() / 1000) + seconds;
  const signed = `${coded({ alg: 'HS256', typ: 'JWT' })}.${coded({ ...claims, exp })}`;
  const seal = createHmac('sha256', portalSecret).update(signed).digest('base64url');
  return `${signed}.${seal}`;
}

/** One that lets a person in without a password. */
export function tokenOf({ id, role = 'staff' }, seconds) {
  return portalToken({ sub: String(id), client_id: 1, role }, seconds);
}

/** As in scripts/run: nothing of the machine's own settings reaches it. */
function environment() {
  const { PATH, HOME, ASAN_OPTIONS, UBSAN_OPTIONS, TSAN_OPTIONS } = process.env;
  return {
    PATH,
    HOME,
    ...(ASAN_OPTIONS && { ASAN_OPTIONS }),
    ...(UBSAN_OPTIONS && { UBSAN_OPTIONS }),
    ...(TSAN_OPTIONS && { TSAN_OPTIONS }),
    TWILIO_AUTH_TOKEN: authToken,
    PORTAL_JWT_SECRET: portalSecret,
  };
}

export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function run(command, args, input) {
  const done = spawnSync(command, args, { env: environment(), input, encoding: 'utf8' });
  if (done.error) throw done.error;
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${done.stderr || done.stdout}`);
  return done.stdout;
}

export class RealEngine {
  /** What it said, a line of JSON each; of all its starts. */
  log = [];

  /**
   * `sql`: what a test needs to be otherwise in the clinic, before the start;
   * `args`: more of `callengine serve`; `env`: more of its environment; `phone`:
   * whether it plays the phone network itself.
   */
  static async start({ sql = '', args = [], env = {}, phone = true } = {}) {
    for (const needed of [program, path.join(webDir, 'index.html')])
      if (!existsSync(needed)) throw new Error(`${needed} must be built first`);
    const engine = new RealEngine();
    engine.args = ['--try-phone', phone ? 'open' : 'off', ...args];
    engine.env = env;
    engine.data = mkdtempSync(path.join(tmpdir(), 'callengine-web-'));
    engine.port = await freePort();
    engine.url = `http://127.0.0.1:${engine.port}`;
    try {
      engine.#settle(sql);
      await engine.restart();
    } catch (error) {
      await engine.stop();
      throw error;
    }
    return engine;
  }

  #settle(sql) {
    const folder = ['--data-dir', this.data];
    run(program, ['migrate', ...folder]);
    this.sql(readFileSync(path.join(root, 'deploy/demo/clinic.sql'), 'utf8'));
    for (const { email } of Object.values(people))
      run(program, ['user', 'password', '--email', email, ...folder], `${password}\n`);
    if (sql) this.sql(sql);
  }

  /** Runs SQL on its database and gives what it prints; rows as `a|b`. */
  sql(text) {
    const file = path.join(this.data, 'callengine.sqlite');
    return run('sqlite3', ['-cmd', '.timeout 5000', file], text).trim();
  }

  /** Starts it, or starts it again, on the same port and data. Ready when it returns. */
  async restart() {
    const serve = ['serve', '--listen', `127.0.0.1:${this.port}`];
    const where = ['--data-dir', this.data, '--web-dir', webDir];
    const child = spawn(
      program,
      [...serve, ...where, ...this.args],
      {
        env: { ...environment(), ...this.env },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    this.child = child;
    const before = this.log.length;
    let rest = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      this.log.push(...lines);
    });
    await eventually(() => {
      if (this.#isOver(child))
        throw new Error(`the engine did not start:\n${this.lastWords()}`);
      return this.log.slice(before).some((line) => line.includes('"ready: '));
    }, 60);
  }

  #isOver(child) {
    return child.exitCode !== null || child.signalCode !== null;
  }

  async #end(signal) {
    const { child } = this;
    if (!child) return;
    if (!this.#isOver(child)) {
      const exit = once(child, 'close');
      child.kill(signal);
      await exit;
    }
    this.child = undefined;
    return child.exitCode;
  }

  /** As an operator stops it. Gives its exit code. */
  halt() {
    return this.#end('SIGTERM');
  }

  /** As a machine that dies. */
  kill9() {
    return this.#end('SIGKILL');
  }

  /** Stops it for good; nothing of it is left. */
  async stop() {
    const code = await this.halt();
    rmSync(this.data, { recursive: true, force: true });
    if (code) throw new Error(`the engine ended with ${code}:\n${this.lastWords()}`);
  }

  /** The end of its log, for who reads why a test failed. */
  lastWords(lines = 40) {
    return this.log.slice(-lines).join('\n');
  }
}
