import type { FrameFromEngine, FrameFromPage, StaffState } from '../api/schemas';
import { Store } from '../parts/store';
import { EngineSocket, type EngineSocketPorts } from './engine_socket';

export type PresencePorts = Omit<EngineSocketPorts, 'onFrame'>;

/** Where the wish to be on duty is kept, so that a reload does not forget it. */
export interface WishBox {
  read(): boolean;
  write(wish: boolean): void;
}

/** Whether calls can ring at this page; null: its device does not know yet. */
export type Rings = boolean | null;

/** What the engine was told of the wish to take calls. */
type Told = 'no' | 'yes' | 'cannot_ring';

const frames: Record<Told, FrameFromPage> = {
  no: { type: 'presence', available: false },
  yes: { type: 'presence', available: true },
  cannot_ring: { type: 'presence', available: true, rings: false },
};

/**
 * A person's presence: the engine's word about their state, and their wish to
 * take calls, which is told again after each welcome. Whoever is on duty where
 * calls cannot ring is told as that: their own phone may ring instead.
 */
export class Presence {
  readonly socket: EngineSocket;
  /** The engine's word; null while it is not connected. */
  readonly state = new Store<StaffState | null>(null);
  readonly wish: Store<boolean>;

  #rings: Rings = null;
  #isEngaged = false;
  #told: Told | null = null; // null: not connected
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

  /** What this page can do about a call; engaged: it has one of its own. */
  setAbility(rings: Rings, isEngaged: boolean): void {
    this.#rings = rings;
    this.#isEngaged = isEngaged;
    this.#tell();
  }

  /** The engine took this page for dead (`unavailable`), which it is not. */
  readonly tellAlive = (): void => {
    if (this.state.get() !== 'unavailable' || !this.#rings) return;
    this.#told = 'no';
    this.#tell();
  };

  #hear(frame: FrameFromEngine): void {
    if (frame.type === 'welcome' || frame.type === 'state') this.state.set(frame.state);
    // After hello nobody is available until the page says so.
    if (frame.type === 'welcome') {
      this.#told = 'no';
      this.#tell();
    }
    for (const listener of this.#listeners) tell(listener, frame);
  }

  #tell(): void {
    const now = this.#wanted();
    if (this.#told === null || this.#told === now) return;
    if (this.send(frames[now])) this.#told = now;
  }

  #wanted(): Told {
    if (!this.wish.get() || this.#isEngaged) return 'no';
    if (this.#rings) return 'yes';
    // At the start the device is about to be ready.
    return this.#rings === null && this.#told === 'no' ? 'no' : 'cannot_ring';
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
