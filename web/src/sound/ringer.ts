/** Rings: two tones, a second long, every three seconds. */
export class Ringer {
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Browsers allow sound only after the person touched the page once. */
  async unlock(): Promise<boolean> {
    this.#context ??= new AudioContext();
    if (this.#context.state === 'suspended') await this.#context.resume();
    return this.#context.state === 'running';
  }

  get canSound(): boolean {
    return this.#context?.state === 'running';
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#ring();
    this.#timer = setInterval(() => this.#ring(), 3000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #ring(): void {
    const context = this.#context;
    if (context?.state !== 'running') return;
    const begin = context.currentTime;
    const gain = context.createGain();
    gain.connect(context.destination);
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(0.12, begin + 0.05);
    gain.gain.setValueAtTime(0.12, begin + 0.9);
    gain.gain.linearRampToValueAtTime(0, begin + 1);
    for (const frequency of [440, 480]) {
      const tone = context.createOscillator();
      tone.frequency.value = frequency;
      tone.connect(gain);
      tone.start(begin);
      tone.stop(begin + 1);
      tone.onended = () => {
        tone.disconnect();
        gain.disconnect();
      };
    }
  }
}
