import type { FrameFromEngine, FrameFromPage, StaffState } from '../api/schemas';
import { Store } from '../parts/store';
import { EngineSocket, type EngineSocketPorts } from './engine_socket';

export type PresencePorts = Omit<EngineSocketPorts, 'onFrame'>;

/** Where the wish to be on duty is kept, so that a reload does not forget it. */
export interface WishBox {
  read(): boolean;
  write(wish: boolean): void;
}

/**
 * A person's presence: the engine's word about their state, and their wish to
 * take calls, which is told again after each welcome. The wish is told only
 * while this page can take a call at all (`ready`).
 */
export class Presence {
  readonly socket: EngineSocket;
  /** The engine's word; null while it is not connected. */
  readonly state = new Store<StaffState | null>(null);
  readonly wish: Store<boolean>;

  #isReady = false;
  #told: boolean | null = null;
  readonly #listeners = new Set<(frame: FrameFromEngine) => void>();

  constructor(
    ports: PresencePorts,
    private readonly box: WishBox,
  ) {
    this.wish = new Store(box.read());
    this.socket = new EngineSocket({
      ...ports,
      onFrame: (frame) => this.#hear(frame as unknown as FrameFromEngine),
    });
    this.socket.phase.watch(() => {
      if (this.socket.phase.get().kind === 'online') return;
      this.#told = null;
      this.state.set(null);
    });
  }

  /** Frames of the engine, in order. */
  readonly onFrame = (listener: (frame: FrameFromEngine) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly send = (frame: FrameFromPage): boolean => this.socket.send(frame);

  setWish(wish: boolean): void {
    this.box.write(wish);
    this.wish.set(wish);
    this.#tell();
  }

  /** Whether this page could take a call: its device is registered. */
  setReady(isReady: boolean): void {
    this.#isReady = isReady;
    this.#tell();
  }

  /** The engine took this page for dead (`unavailable`), which it is not. */
  readonly tellAlive = (): void => {
    if (this.state.get() !== 'unavailable') return;
    this.#told = false;
    this.#tell();
  };

  #hear(frame: FrameFromEngine): void {
    if (frame.type === 'welcome' || frame.type === 'state') this.state.set(frame.state);
    // After hello nobody is available until the page says so.
    if (frame.type === 'welcome') {
      this.#told = false;
      this.#tell();
    }
    for (const listener of this.#listeners) tell(listener, frame);
  }

  #tell(): void {
    const available = this.wish.get() && this.#isReady;
    if (this.#told === null || this.#told === available) return;
    if (this.send({ type: 'presence', available })) this.#told = available;
  }
}

/** One that fails must not keep a call from the others. */
function tell(
  listener: (frame: FrameFromEngine) => void,
  frame: FrameFromEngine,
): void {
  try {
    listener(frame);
  } catch (error) {
    console.error(`what came of the frame ${frame.type}`, error);
  }
}
