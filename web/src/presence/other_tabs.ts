import { Store } from '../parts/store';

/** What the tabs of one person tell each other about calls. */
export type DeskMessage =
  | { type: 'seen'; isSeen: boolean }
  | { type: 'rings'; who: string | null } // null: no more
  | { type: 'news'; stale: string }
  | { type: 'moved'; wish: boolean };

export interface OtherTabsPorts {
  channel: Pick<
    BroadcastChannel,
    'postMessage' | 'addEventListener' | 'removeEventListener'
  >;
  user: number;
  /** This tab is looked at. */
  isSeen(): boolean;
  /** Calls the watcher when that may have changed; returns what ends it. */
  watchSight(watcher: () => void): () => void;
  /** Somebody looks at another tab now. */
  onSeen(): void;
  /** The tab where calls ring heard that what is so named is stale. */
  onNews(stale: string): void;
  /** Another tab is no longer where calls ring; it was to be on duty or not. */
  onMoved(wish: boolean): void;
}

/** How often a tab tells that it is looked at, and how long that counts. */
export const seenEvery = 5_000;
const seenFor = 7_000;
/** A tab that is gone does not tell that the ringing is over. */
const ringsFor = 90_000;

/**
 * One of a person's tabs takes calls; the others know of what happens there, and
 * it knows whether somebody would notice a call in one of them.
 */
export class OtherTabs {
  /** Who rings in another tab. */
  readonly ringing = new Store<string | null>(null);

  #seenUntil = 0;
  #rings = false;
  #ringTimer: ReturnType<typeof setTimeout> | undefined;
  #seenTimer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly ports: OtherTabsPorts) {}

  open(): () => void {
    const { channel } = this.ports;
    channel.addEventListener('message', this.#hear);
    const lookAway = this.ports.watchSight(this.#lookedAt);
    this.#seenTimer = setInterval(() => {
      if (this.ports.isSeen()) this.#lookedAt();
    }, seenEvery);
    this.#lookedAt();
    return () => {
      lookAway();
      channel.removeEventListener('message', this.#hear);
      clearInterval(this.#seenTimer);
      clearTimeout(this.#ringTimer);
      this.rings(null);
      this.#tell({ type: 'seen', isSeen: false });
    };
  }

  /** Somebody looks at another tab. */
  isSeen(): boolean {
    return Date.now() < this.#seenUntil;
  }

  /** It rings in this tab, or no more. */
  rings(who: string | null): void {
    if (who === null && !this.#rings) return;
    this.#rings = who !== null;
    this.#tell({ type: 'rings', who });
  }

  news(stale: string): void {
    this.#tell({ type: 'news', stale });
  }

  moved(wish: boolean): void {
    this.#tell({ type: 'moved', wish });
  }

  #tell(message: DeskMessage): void {
    this.ports.channel.postMessage({ ...message, user: this.ports.user });
  }

  /** This tab came into sight or out of it. */
  readonly #lookedAt = (): void =>
    this.#tell({ type: 'seen', isSeen: this.ports.isSeen() });

  readonly #hear = ({ data }: MessageEvent): void => {
    const message = data as DeskMessage & { user?: number };
    if (message.user !== this.ports.user) return;
    if (message.type === 'seen') this.#seen(message.isSeen);
    if (message.type === 'rings') this.#ringsThere(message.who);
    if (message.type === 'news') this.ports.onNews(message.stale);
    if (message.type === 'moved') this.ports.onMoved(message.wish);
  };

  /** Two may be in sight: the one that stays tells it again soon. */
  #seen(isSeen: boolean): void {
    this.#seenUntil = isSeen ? Date.now() + seenFor : 0;
    if (isSeen) this.ports.onSeen();
  }

  #ringsThere(who: string | null): void {
    clearTimeout(this.#ringTimer);
    this.ringing.set(who);
    if (who !== null)
      this.#ringTimer = setTimeout(() => this.ringing.set(null), ringsFor);
  }
}
