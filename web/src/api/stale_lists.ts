/**
 * Asks for lists anew when something became of them: at once when it is quiet, and
 * never while the answer before is awaited, which a busy clinic's news would cut off
 * again and again. The pause keeps its pages from asking all at the same moment.
 */
export class StaleLists {
  readonly #asked = new Set<string>();
  readonly #due = new Set<string>();

  constructor(
    private readonly ask: (name: string) => Promise<void>,
    private readonly random: () => number = Math.random,
  ) {}

  note(name: string): void {
    if (this.#asked.has(name)) this.#due.add(name);
    else void this.#renew(name);
  }

  async #renew(name: string): Promise<void> {
    this.#asked.add(name);
    await this.ask(name);
    await new Promise((done) => setTimeout(done, 500 + this.random() * 1000));
    this.#asked.delete(name);
    if (this.#due.delete(name)) this.note(name);
  }
}
