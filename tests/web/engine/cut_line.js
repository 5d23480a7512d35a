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
    // `held`: what the engine said while the page is not to hear it.
    const pair = { page, engine: null, held: null, isDead: this.#isCut };
    this.#pairs.add(pair);
    page.on('error', () => page.destroy());
    page.on('close', () => this.#part(pair));
    if (pair.isDead) return page.resume();
    const engine = net.connect(port, '127.0.0.1');
    pair.engine = engine;
    page.on('data', (bytes) => pair.isDead || engine.write(bytes));
    engine.on('data', (bytes) => {
      if (pair.held) pair.held.push(bytes);
      else if (!pair.isDead) page.write(bytes);
    });
    engine.on('error', () => engine.destroy());
    engine.on('close', () => this.#part(pair));
  }

  /** One end is gone: the other one is told, unless it is not to hear of it. */
  #part(pair) {
    if (pair.isDead || (pair.held && !pair.page.destroyed)) return;
    this.#pairs.delete(pair);
    pair.page.destroy();
    pair.engine?.destroy();
  }

  /** Nothing passes any more, and neither end is told. */
  cut() {
    this.#isCut = true;
    for (const pair of this.#pairs) pair.isDead = true;
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

  /** What the engine says waits, its end included; what the page says gets through. */
  holdEngine() {
    for (const pair of this.#pairs) pair.held ??= [];
  }

  releaseEngine() {
    for (const pair of this.#pairs) {
      for (const bytes of pair.held ?? []) pair.page.write(bytes);
      pair.held = null;
      if (pair.engine?.destroyed) pair.page.end();
    }
  }

  async close() {
    this.drop();
    this.server.close();
    await once(this.server, 'close');
  }
}
