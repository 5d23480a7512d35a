// One end of a socket of the engine's, that holds each frame against the
// document.
'use strict';

const assert = require('node:assert');
const { WebSocket } = require('ws');
const { eventually } = require('./engine');

class Page {
  frames = [];
  #wrong = [];

  /** Says hello, unless there is no token. */
  static async open(document, engine, { at, says, hears, token }) {
    const page = new Page();
    Object.assign(page, { document, says, hears });
    page.socket = new WebSocket(`ws://127.0.0.1:${engine.port}${at}`);
    page.socket.on('message', (data) => page.#hear(data.toString()));
    await new Promise((done, failed) => {
      page.socket.on('open', done);
      page.socket.on('error', failed);
    });
    if (!token) return page;
    page.send({ type: 'hello', token });
    await page.until('welcome');
    return page;
  }

  send(frame) {
    assert.strictEqual(this.document.frameComplaint(this.says, frame), '');
    this.document.noteFrame(this.says, frame);
    this.socket.send(JSON.stringify(frame));
  }

  /** What the document does not allow. */
  sendWrong(frame) {
    assert.notStrictEqual(this.document.frameComplaint(this.says, frame), '');
    this.socket.send(JSON.stringify(frame));
  }

  /** A frame that fits, now or later; it comes once. */
  until(type, part = {}, seconds = 60) {
    const fits = (frame) => frame.type === type
      && Object.entries(part).every(([key, value]) => frame[key] === value);
    const wanted = JSON.stringify({ type, ...part });
    return eventually(() => {
      this.checkFrames();
      const at = this.frames.findIndex(fits);
      return at >= 0 && this.frames.splice(at, 1)[0];
    }, seconds).catch((error) => {
      throw new Error(`${wanted} does not come, but `
        + JSON.stringify(this.frames), { cause: error });
    });
  }

  /** What came so far is of no more interest. */
  forget() {
    this.checkFrames();
    this.frames = [];
  }

  checkFrames() {
    assert.deepStrictEqual(this.#wrong, []);
  }

  #hear(text) {
    const frame = JSON.parse(text);
    const wrong = this.document.frameComplaint(this.hears, frame);
    if (wrong) this.#wrong.push(wrong);
    else this.document.noteFrame(this.hears, frame);
    this.frames.push(frame);
  }
}

const presence = {
  at: '/api/portal/ws', says: 'FrameFromPage', hears: 'FrameFromEngine' };
const phone = {
  at: '/api/portal/try', says: 'TryFrameFromPage', hears: 'TryFrameFromEngine' };

module.exports = { Page, presence, phone };
