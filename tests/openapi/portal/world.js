// A clinic at work, and questions that are held against the document.
'use strict';

const assert = require('node:assert');
const { Document } = require('./document');
const { Engine, eventually } = require('./engine');
const { Page, phone, presence } = require('./page');

const password = 'correct horse battery';
const origin = 'https://portal.example';
const menuNumber = '+12025550199';
const talkingNumber = '+12025550198';
const foreignAdmin = 900; // of clinic 2

const rows = `
  INSERT INTO clients (id, name, time_zone) VALUES (2, 'Lakeside', 'UTC');
  INSERT INTO departments (id, client_id, name) VALUES (20, 2, 'billing');
  UPDATE call_settings SET wrap_up_seconds = 600, ring_seconds = 20;
`;

class World {
  document = new Document();
  pages = [];
  dana = { email: 'dana@hillside.example', password };

  async open() {
    this.engine = await Engine.start({ rows, more: {
      CALLENGINE_TRY_PHONE: 'open',
      CALLENGINE_ALLOWED_ORIGIN: origin,
      RTC_ICE_SERVERS: 'stun:turn.example,turn:us:pw@turn.example' } });
    const { engine } = this;
    for (const name of ['ana', 'dana'])
      engine.run(['user', 'password', '--email', `${name}@hillside.example`],
        `${password}\n`);
    this.tokens = {
      ana: engine.token(101), // billing, appointments
      ben: engine.token(102), // billing
      carla: engine.token(103),
      stranger: engine.token(106), // of no department
      dana: engine.token(104, { role: 'admin' }),
      sam: engine.token(105, { role: 'supervisor' }),
      expired: engine.token(101, { minutes: -1 }),
      foreign: engine.token(foreignAdmin, { client: 2, role: 'admin' }),
    };
    await engine.serve();
  }

  async close() {
    for (const page of this.pages) page.socket.terminate();
    await this.engine?.stop();
  }

  async page(name) {
    const opened = await Page.open(this.document, this.engine,
      { ...presence, token: this.tokens[name] });
    this.pages.push(opened);
    return opened;
  }

  async phone(name) {
    const opened = await Page.open(this.document, this.engine,
      { ...phone, token: this.tokens[name] });
    this.pages.push(opened);
    return opened;
  }

  /**
   * Asks as somebody (`as`; null: as nobody), and holds the answer against the
   * document. A question that is answered must be one that the document
   * allows; `wrong` is one that it does not.
   */
  async ask(id, status, question = {}) {
    const { as = 'dana', names = {}, query = {}, body, wrong = false,
      engine = this.engine, headers = {} } = question;
    const complaint = this.document.complaint(id, { names, query, body });
    if (status < 300) assert.strictEqual(complaint, '', id);
    if (wrong) assert.notStrictEqual(complaint, '', `${id} may be asked so`);
    const { at, method } = this.document.operation(id);
    const where = at.replace(/\{(\w+)\}/g, (_, name) => names[name]);
    const search = String(new URLSearchParams(query));
    const token = as && (this.tokens[as] ?? as);
    const isJson = body !== undefined && !Buffer.isBuffer(body);
    const answer = await engine.ask(method.toUpperCase(),
      search ? `${where}?${search}` : where, {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(isJson && { 'Content-Type': 'application/json' }),
        ...headers,
      }, isJson && typeof body !== 'string' ? JSON.stringify(body) : body);
    assert.strictEqual(answer.status, status,
      `${id} ${JSON.stringify({ names, query, body })}: ${answer.body}`);
    const value = this.document.check(id, answer);
    if (answer.headers['content-type']?.startsWith('application/json'))
      assert.strictEqual(answer.headers['cache-control'], 'no-store', id);
    return { value, headers: answer.headers };
  }

  /** The same, and what the error's code is. */
  async refused(id, status, code, question) {
    const { value } = await this.ask(id, status, question);
    assert.strictEqual(value.error.code, code, id);
  }
}

module.exports = { World, eventually, foreignAdmin, menuNumber, origin, password,
  talkingNumber };
