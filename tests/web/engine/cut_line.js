// A network between the pages and the engine that fails as networks do: without
// a word to either end.
import { once } from 'node:events';
import net from 'node:net';

export class CutLine {
  #pairs = new Set();
  #isCut = false;

  static async to(port) {
    const line = new CutLine();
    line.server = net.createServer((page) => line.#join(page, port));
    line.server.listen(0, '127.0.0.1');
    await once(line.server, 'listening');
    line.url = `http://127.0.0.1:${line.server.address().port}`;
    return line;
  }

  #join(page, port) {
    const pair = { page, engine: null };
    this.#pairs.add(pair);
    page.on('error', () => page.destroy());
    page.on('close', () => this.#part(pair));
    // As a packet that is answered by nobody.
    if (this.#isCut) return page.pause();
    const engine = net.connect(port, '127.0.0.1');
    pair.engine = engine;
    engine.on('error', () => page.destroy());
    engine.on('close', () => this.#part(pair));
    page.pipe(engine);
    engine.pipe(page);
  }

  #part(pair) {
    if (pair.isDead) return; // the other end hears nothing of it
    this.#pairs.delete(pair);
    pair.page.destroy();
    pair.engine?.destroy();
  }

  /** Nothing passes any more, and neither end is told. */
  cut() {
    this.#isCut = true;
    for (const pair of this.#pairs) {
      pair.isDead = true;
      for (const end of [pair.page, pair.engine]) end?.unpipe().pause();
    }
  }

  /** Who connects from now on gets through; what was there before stays dead. */
  mend() {
    this.#isCut = false;
  }

  /** Every connection breaks, and both ends are told. */
  drop() {
    for (const { page, engine } of this.#pairs) {
      page.destroy();
      engine?.destroy();
    }
    this.#pairs.clear();
  }

  /** What the engine says waits; what the page says gets through. */
  holdEngine() {
    for (const { page, engine } of this.#pairs) engine?.unpipe(page).pause();
  }

  releaseEngine() {
    for (const { page, engine, isDead } of this.#pairs)
      if (!isDead) engine?.pipe(page);
  }

  async close() {
    this.drop();
    this.server.close();
    await once(this.server, 'close');
  }
}
