import { phone } from '../parts/format';
import { Store } from '../parts/store';
import { Ringer } from '../sound/ringer';
import { texts } from '../texts';
import type { Party } from './call_desk';

const titleEvery = 1000;

/** Draws a person's attention: sound, the title, a notification. */
export class CallAlert {
  readonly canSound = new Store(false);
  readonly canNotify = new Store(isAllowedToNotify());

  readonly #ringer = new Ringer();
  readonly #watchers = new Set<() => void>();
  #isFrozen = false;
  /** Some browsers give leave for notifications and then make none. */
  #hasFailed = false;
  #notification: Notification | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * Somebody sees the page or another one that tells of it, or would be notified. A browser that freezes a page
   * may still let single frames of a socket through.
   */
  canBeNoticed(isSeenElsewhere: boolean): boolean {
    if (this.#isFrozen) return false;
    const isSeen = document.visibilityState === 'visible' || isSeenElsewhere;
    return isSeen || this.#mayNotify();
  }

  /** Called when `canBeNoticed` may have changed, and by each touch. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    const touched = () => void this.unlock();
    const froze = () => (this.#isFrozen = true);
    const thawed = () => {
      this.#isFrozen = false;
      watcher();
    };
    document.addEventListener('freeze', froze);
    document.addEventListener('resume', thawed);
    document.addEventListener('visibilitychange', watcher);
    document.addEventListener('pointerdown', touched);
    document.addEventListener('keydown', touched);
    return () => {
      this.#watchers.delete(watcher);
      document.removeEventListener('freeze', froze);
      document.removeEventListener('resume', thawed);
      document.removeEventListener('visibilitychange', watcher);
      document.removeEventListener('pointerdown', touched);
      document.removeEventListener('keydown', touched);
    };
  }

  async unlock(): Promise<void> {
    if (this.canSound.get()) return;
    this.canSound.set(await this.#ringer.unlock());
  }

  async askToNotify(): Promise<void> {
    if (!('Notification' in window)) return;
    await Notification.requestPermission();
    this.canNotify.set(this.#mayNotify());
    for (const watcher of this.#watchers) watcher();
  }

  start(party: Party): void {
    const title = texts.desk.incomingFrom(phone(party.from));
    this.#ringer.start();
    this.#flash(title);
    if (document.visibilityState !== 'visible' && this.#mayNotify())
      this.#notify(title, party);
  }

  stop(): void {
    this.#ringer.stop();
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#notification?.close();
    this.#notification = null;
    document.title = texts.title;
  }

  #flash(title: string): void {
    let isLit = false;
    const step = () => {
      isLit = !isLit;
      document.title = isLit ? title : `☎ ${texts.title}`;
    };
    step();
    clearInterval(this.#timer);
    this.#timer = setInterval(step, titleEvery);
  }

  #mayNotify(): boolean {
    return !this.#hasFailed && isAllowedToNotify();
  }

  #notify(title: string, party: Party): void {
    try {
      const notification = new Notification(title, {
        body: texts.desk.notifyBody(party.department),
        tag: 'carepitome-call',
        requireInteraction: true,
      });
      notification.onclick = () => {
        window.focus();
        notification.close();
      };
      this.#notification = notification;
    } catch (error) {
      console.warn('no notification', error);
      this.#hasFailed = true;
      this.canNotify.set(false);
    }
  }
}

function isAllowedToNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}
