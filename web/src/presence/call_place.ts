import type { Store } from '../parts/store';
import type { SocketPhase } from './engine_socket';
import type { Seat } from './seat';

export interface CallPlacePorts {
  seat: Seat;
  /** The presence socket. */
  socket: { phase: Store<SocketPhase>; open(): void; giveWay(): void };
  wish: Store<boolean>;
  setWish(wish: boolean): void;
  /** Makes the sound ready. */
  openLine(): void;
  /** Calls ring elsewhere from now on. */
  onReplaced(): void;
}

/**
 * Decides in which window a person's calls ring: in the first of a browser's
 * tabs, until another one is asked to. Only that tab says hello to the engine.
 */
export class CallPlace {
  readonly seat: Seat;
  #isAsked = false;

  constructor(private readonly ports: CallPlacePorts) {
    this.seat = ports.seat;
  }

  open(): () => void {
    const { seat, socket } = this.ports;
    const stops = [
      seat.state.watch(() => {
        if (seat.state.get() === 'elsewhere') socket.giveWay();
      }),
      socket.phase.watch(() => {
        if (socket.phase.get().kind === 'replaced') this.ports.onReplaced();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      seat.leave();
    };
  }

  /** Here, unless calls ring in another tab. */
  readonly sitDown = async (): Promise<void> => {
    if (!this.#isUndecided()) return;
    const isFree = await this.seat.takeIfFree();
    if (isFree && this.#isUndecided()) this.#connect();
    // A tab that was doubled has the wish of the other.
    if (this.seat.state.get() === 'elsewhere' && this.#isUndecided())
      this.ports.setWish(false);
  };

  /** Here from now on, wherever it was. */
  readonly take = async (): Promise<void> => {
    this.#isAsked = true;
    if (await this.seat.take()) this.#connect();
    this.#isAsked = false;
  };

  /** Another tab is no longer the place; the duty comes along with the calls. */
  readonly movedHere = (wish: boolean): void => {
    const isMine = this.#isAsked || this.seat.state.get() === 'here';
    if (wish && isMine) this.ports.setWish(true);
  };

  /** Once another page took its place, only the person takes it back. */
  #isUndecided(): boolean {
    return this.ports.socket.phase.get().kind === 'closed';
  }

  #connect(): void {
    this.ports.socket.open();
    this.ports.openLine();
  }
}
