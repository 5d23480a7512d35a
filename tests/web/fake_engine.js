// As little of an engine as the pages need: answers made of the examples of
// docs/openapi.json, sign-in for anybody, a presence socket that a test drives.
// The real engine's tests use the pages with a real engine (see README.md).
import { createHash } from 'node:crypto';
import { readFileSync, existsSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { json as bodyOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const document = JSON.parse(
  readFileSync(path.join(root, 'docs/openapi.json'), 'utf8'),
);
const dist = path.join(root, 'web/dist');
const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

// As part E of the engine sets it.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; media-src 'self' blob:; font-src 'self'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'";

// As in the engine's model/limits.hpp.
const acknowledgeWithin = 2000;

export const example = (name) =>
  structuredClone(document.components.schemas[name].examples[0]);

/** Half a second of a tone as a wav file. */
function tone() {
  const samples = 4000;
  const wav = Buffer.alloc(44 + 2 * samples);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 2 * samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8000, 24);
  wav.writeUInt32LE(16000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(2 * samples, 40);
  for (let i = 0; i < samples; i += 1)
    wav.writeInt16LE(
      Math.round(9000 * Math.sin((2 * Math.PI * 440 * i) / 8000)),
      44 + 2 * i,
    );
  return wav;
}

/** What a page that says `presence` makes of its person. */
function stateAfter({ available, rings = true }) {
  if (!available) return 'offline';
  return rings ? 'available' : 'unavailable';
}

export class FakeEngine {
  me = { ...example('Me'), role: 'admin', try_phone: true };
  /** Frames of the pages, the newest last. */
  heard = [];
  message = example('Voicemail');
  missed = example('MissedCall');
  /** As those see it who have it in their history. */
  call = {
    ...example('Call'),
    from: '+14155550123',
    voicemail: null,
    note: null,
    result: null,
    noted_by: null,
  };
  /** The code with which the next change is refused, since somebody was quicker. */
  conflict = null;
  /** Missed calls come on more than one page. */
  hasMore = false;
  /** What the pages changed, the newest last. */
  changes = [];
  isSignedIn = false;
  /** Cannot end a session: its database is away. */
  cannotSignOut = false;
  isDeaf = false;
  /** The offer that is sent again to a page that comes back. */
  pending = null;
  state = 'offline';

  async start() {
    this.server = http.createServer((ask, answer) => this.#answer(ask, answer));
    this.sockets = new WebSocketServer({ server: this.server });
    this.sockets.on('connection', (socket, ask) => {
      if (ask.url === '/api/portal/ws') this.#greet(socket);
      if (ask.url === '/api/portal/try') this.#greetPhone(socket);
    });
    await new Promise((done) => this.server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  async stop() {
    this.#settle();
    for (const socket of this.sockets.clients) socket.terminate();
    this.sockets.close();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** To the person's page: the newest that said hello. */
  say(frame) {
    if (frame.type === 'state') this.state = frame.state;
    if (frame.type === 'offer.ended') this.#settle();
    for (const socket of this.sockets.clients)
      if (socket.isWelcome) socket.send(JSON.stringify(frame));
  }

  offer(name, more = {}) {
    const frame = {
      type: 'offer',
      offer: name,
      call: example('CallRow').call,
      from: '+14155550123',
      department: 'billing',
      reason: 'It is your turn.',
      rings_until: new Date(Date.now() + 20_000).toISOString(),
      ...more,
    };
    this.pending = frame;
    this.say(frame);
    this.unacknowledged = setTimeout(() => this.#missed(name), acknowledgeWithin);
  }

  /** The page did not acknowledge it: the caller goes on to somebody else. */
  #missed(offer) {
    this.say({ type: 'offer.ended', offer, reason: 'timeout' });
    this.say({ type: 'state', state: 'unavailable' });
  }

  #settle() {
    clearTimeout(this.unacknowledged);
    this.pending = null;
  }

  /** A person has one page: an older one is told so and closed. */
  #welcome(socket) {
    for (const older of this.sockets.clients) {
      if (older === socket || !older.isWelcome) continue;
      older.isWelcome = false;
      const code = 'replaced';
      older.send(JSON.stringify({ type: 'error', code, message: 'A newer page.' }));
      older.close();
    }
    socket.isWelcome = true;
    // Nobody is on duty until their page says so.
    if (['available', 'unavailable'].includes(this.state)) this.state = 'offline';
  }

  count(type) {
    return this.heard.filter((frame) => frame.type === type).length;
  }

  /** Between the staff's page and the phone. */
  #pass(from, frame) {
    for (const socket of this.sockets.clients)
      if (socket !== from) socket.send(JSON.stringify(frame));
  }

  #greet(socket) {
    socket.on('message', (data) => {
      if (this.isDeaf) return;
      const frame = JSON.parse(data.toString());
      this.heard.push(frame);
      const say = (each) => socket.send(JSON.stringify(each));
      if (frame.type === 'hello') {
        this.#welcome(socket);
        say({
          type: 'welcome',
          session: 's',
          user: this.me.id,
          client_id: 123,
          state: this.state,
        });
      }
      if (frame.type === 'hello' && this.pending) say(this.pending);
      if (frame.type === 'offer.ack') clearTimeout(this.unacknowledged);
      if (frame.type === 'ping')
        say({ type: 'pong', n: frame.n, now: new Date().toISOString() });
      if (frame.type === 'presence')
        this.say({
          type: 'state',
          state: stateAfter(frame),
        });
      if (frame.type === 'board' && frame.watch) say(this.board());
      if (frame.type === 'rtc') this.#pass(socket, frame);
    });
  }

  #greetPhone(socket) {
    socket.on('message', (data, isBinary) => {
      if (isBinary) return;
      const frame = JSON.parse(data.toString());
      this.heard.push(frame);
      const say = (each) => socket.send(JSON.stringify(each));
      if (frame.type === 'hello')
        say({
          type: 'welcome',
          numbers: [{ number: '+14155550199', clinic: this.me.clinic }],
        });
      if (frame.type === 'ping')
        say({ type: 'pong', n: frame.n, now: new Date().toISOString() });
      if (frame.type === 'rtc') this.#pass(socket, frame);
      if (frame.type === 'call') {
        say({ type: 'state', state: 'in_call' });
        say({ type: 'say', who: 'engine', text: 'For billing, press 1.' });
      }
      if (frame.type === 'hang_up') say({ type: 'ended', reason: 'completed' });
    });
  }

  board() {
    const now = new Date().toISOString();
    const call = {
      ...example('LiveCall'),
      started_at: new Date(Date.now() - 600_000).toISOString(),
      since: now,
      from: '+14155550123',
      urgent: true,
      is_test: true,
    };
    const staff = [
      { user: this.me.id, name: this.me.name, state: this.state, since: now },
    ];
    return { type: 'board', calls: [call], staff, today: example('Today') };
  }

  session() {
    const claims = {
      sub: String(this.me.id),
      exp: Math.floor(Date.now() / 1000) + 900,
    };
    const token = `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;
    return {
      token,
      expires_at: new Date(Date.now() + 900_000).toISOString(),
      user: this.me,
    };
  }

  /** The answers of GET, by path; also held against docs/openapi.json. */
  pages(query = new URLSearchParams()) {
    return {
      '/api/portal/me': this.me,
      '/api/portal/voice-token': {
        token: 'a.voice.token',
        identity: `c1_u${this.me.id}`,
        expires_at: this.session().expires_at,
      },
      '/api/portal/embedding': example('Embedding'),
      '/api/portal/people': { people: [example('Person')] },
      '/api/portal/calls': { calls: [example('CallRow')], more: false },
      '/api/portal/calls/{call}': this.call,
      '/api/portal/voicemails': {
        voicemails: [{ ...this.message, heard_at: null, heard_by: null }].filter(
          ({ assigned_to }) => !query.get('mine') || assigned_to === this.me.id,
        ),
        more: false,
      },
      '/api/portal/voicemails/{id}': this.message,
      '/api/portal/missed-calls': {
        missed_calls: [this.missed].filter(
          ({ state, climbed_at }) =>
            (query.get('state') ?? state) === state &&
            (!query.get('climbed') || climbed_at !== null),
        ),
        more: this.hasMore,
      },
      '/api/portal/today': example('Today'),
    };
  }

  #changed(pattern, { heard, resolved, closed, ...rest }) {
    const now = new Date().toISOString();
    if (pattern.includes('calls/{call}'))
      return Object.assign(this.call, rest, { noted_by: this.me.id });
    if (pattern.includes('missed'))
      return Object.assign(this.missed, rest, closed && { state: 'closed' });
    return Object.assign(
      this.message,
      rest,
      heard && { heard_at: now, heard_by: this.me.id },
      resolved !== undefined && {
        resolved_at: resolved ? now : null,
        resolved_by: resolved ? this.me.id : null,
      },
    );
  }

  #answer(ask, answer) {
    const { pathname, searchParams } = new URL(ask.url, this.url);
    if (!pathname.startsWith('/api/')) return serve(pathname, answer);
    const json = (status, body, headers = {}) => {
      answer.writeHead(status, {
        'Content-Type': 'application/json',
        ...headers,
      });
      answer.end(JSON.stringify(body));
    };
    const error = (status, code) => json(status, { error: { code, message: code } });
    if (ask.method === 'POST') {
      ask.resume();
      if (pathname.endsWith('/logout')) {
        if (this.cannotSignOut) return error(503, 'accounts_unavailable');
        this.isSignedIn = false;
        return answer.writeHead(204).end();
      }
      if (pathname.endsWith('/login')) this.isSignedIn = true;
      return this.isSignedIn ? json(200, this.session()) : error(401, 'no_session');
    }
    if (!ask.headers.authorization && pathname !== '/api/portal/embedding')
      return error(401, 'token_missing');
    if (pathname.endsWith('/audio')) {
      answer.writeHead(200, { 'Content-Type': 'audio/wav' });
      return answer.end(tone());
    }
    const call = /^\/api\/portal\/calls\/(CA\w+)$/.exec(pathname)?.[1];
    if (call && ask.method === 'GET') return json(200, { ...this.call, call });
    if (pathname.endsWith('.csv')) {
      answer.writeHead(200, { 'Content-Type': 'text/csv' });
      return answer.end('call\r\n');
    }
    const pattern = pathname
      .replace(/(calls)\/CA[0-9a-f]{32}$/, '$1/{call}')
      .replace(/(voicemails|missed-calls)\/\d+$/, '$1/{id}');
    if (ask.method === 'PATCH') {
      bodyOf(ask).then((body) => {
        this.changes.push({ path: pathname, body });
        const code = this.conflict;
        this.conflict = null;
        if (code) return error(409, code);
        json(200, this.#changed(pattern, body));
      });
      return;
    }
    const body = this.pages(searchParams)[pattern];
    ask.resume();
    return body ? json(200, body) : error(404, 'not_found');
  }
}

function serve(pathname, answer) {
  const wanted = path.join(dist, path.normalize(pathname));
  const isFile =
    wanted.startsWith(dist) && existsSync(wanted) && statSync(wanted).isFile();
  const file = isFile ? wanted : path.join(dist, 'index.html');
  const body = readFileSync(file);
  answer.writeHead(200, {
    'Content-Type': types[file.split('.').at(-1)] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
    ETag: createHash('sha256').update(body).digest('hex'),
  });
  answer.end(body);
}
