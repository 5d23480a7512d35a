import type {
  CallResult,
  FrameFromEngine,
  FrameFromPage,
  OfferEndedFrame,
  OfferFrame,
  StaffState,
} from '../api/schemas';
import { isNumber } from '../parts/format';
import { Store } from '../parts/store';
import { microphoneProblem, type SoundCall, type SoundLine } from '../sound/sound_line';

/** Who is at the other end, as far as this page knows. */
export interface Party {
  /** Null for a call that this page began. */
  call: string | null;
  from: string;
  department: string;
  reason: string;
  summary: string;
  isUrgent: boolean;
  isTest: boolean;
}

/** `gone`: the engine offers it no more, and this page was not there to be told why. */
export type RingEnd = OfferEndedFrame['reason'] | 'gone';

export type DeskState =
  | { kind: 'idle'; ended: RingEnd | null }
  | {
      kind: 'ringing';
      offer: string;
      party: Party;
      ringsUntil: number; // by this machine's clock
      isAnswering: boolean;
      problem: string | null;
    }
  | { kind: 'talking'; party: Party; since: number; sound: SoundCall | null }
  | { kind: 'wrap_up'; party: Party; until: number; seconds: number };

export interface Draft {
  note: string;
  result: CallResult | null;
}

export interface KeptDraft extends Draft {
  call: string;
}

export interface DeskPorts {
  send(frame: FrameFromPage): boolean;
  onFrame(listener: (frame: FrameFromEngine) => void): () => void;
  state: Store<StaffState | null>;
  line: SoundLine;
  /** Somebody would notice a call now: the page is seen, or may notify. */
  canBeNoticed(): boolean;
  alert(party: Party): void;
  quiet(): void;
  /** Writes what came of a call. */
  keep(draft: KeptDraft): Promise<void>;
  /** The engine's clock minus this machine's, in milliseconds. */
  clockOffset(): number;
  wrapUpSeconds: number;
}

/** An offer whose end nobody told is over so long after its time, in ms. */
const lateEnd = 15_000;

const noDraft: Draft = { note: '', result: null };
const idle: DeskState = { kind: 'idle', ended: null };

/** In these states the engine knows of no call of the person's. */
const hasNoCall: ReadonlySet<StaffState> = new Set([
  'available',
  'offline',
  'unavailable',
  'wrap_up',
]);

/**
 * One person's call, from the offer to the end of the wrap-up. The engine's
 * offer and the sound's call are brought together here by the offer's name.
 */
export class CallDesk {
  readonly state = new Store<DeskState>(idle);
  readonly draft = new Store<Draft>(noDraft);
  /** What could not be written yet. */
  readonly unsaved = new Store<readonly KeptDraft[]>([]);
  /**
   * In a call of which the engine does not know: one that this page began, or
   * one that it forgot. It must not offer another.
   */
  readonly isEngaged = new Store(false);

  #unnoticed: OfferFrame | null = null;
  #sound: SoundCall | null = null;
  #isDialling = false;
  /** Since the engine was last away it has said nothing of a call. */
  #mayBeForgotten = false;
  #lateEnd: ReturnType<typeof setTimeout> | undefined;
  #stops: (() => void)[];

  constructor(private readonly ports: DeskPorts) {
    this.#stops = [
      ports.onFrame((frame) => this.#hear(frame)),
      ports.line.onCall((call) => this.#soundRings(call)),
      ports.line.state.watch(this.look),
      ports.state.watch(() => this.#follow(ports.state.get())),
      this.state.watch(() => this.#changed()),
    ];
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#lateEnd);
    this.ports.quiet();
  }

  /** Somebody is busy with a call; they must not be signed out for being idle. */
  get isBusy(): boolean {
    const state = this.state.get();
    const isWriting =
      state.kind === 'wrap_up' &&
      isWritten(this.draft.get()) &&
      Date.now() < state.until;
    return (
      state.kind === 'ringing' ||
      state.kind === 'talking' ||
      isWriting ||
      this.#isDialling
    );
  }

  /** Calls come to another page of this person from now on. */
  readonly replaced = (): void => this.#ringIsGone();

  /** Something changed that decides whether a call would be noticed. */
  readonly look = (): void => {
    const offer = this.#unnoticed;
    if (!offer) return;
    const until = Date.parse(offer.rings_until) - this.ports.clockOffset();
    if (until > Date.now()) this.#consider(offer);
    else this.#unnoticed = null;
  };

  accept(): void {
    const state = this.state.get();
    if (state.kind !== 'ringing' || state.isAnswering) return;
    this.ports.quiet();
    this.state.set({ ...state, isAnswering: true, problem: null });
    this.ports.send({ type: 'offer.accept', offer: state.offer });
    this.#answer();
  }

  decline(): void {
    const state = this.state.get();
    if (state.kind !== 'ringing') return;
    this.ports.send({ type: 'offer.decline', offer: state.offer });
    this.#stopRinging(null);
  }

  hangUp(): void {
    const state = this.state.get();
    if (state.kind === 'talking') state.sound?.hangUp();
  }

  /** Calls a number from this page. */
  async dial(number: string): Promise<void> {
    const { dial } = this.ports.line;
    if (!dial || !this.#isFree()) return;
    void this.#keepDraft();
    this.state.set(idle);
    this.#setDialling(true);
    try {
      const sound = await dial(number);
      if (this.#stops.length > 0) this.#talk(partyOfNumber(number), sound);
      else sound.hangUp(); // signed out meanwhile
    } finally {
      this.#setDialling(false);
    }
  }

  readonly write = (draft: Partial<Draft>): void => {
    this.draft.set({ ...this.draft.get(), ...draft });
  };

  /** Ends the wrap-up; what was written is kept. */
  done(): void {
    if (this.state.get().kind !== 'wrap_up') return;
    void this.#keepDraft();
    this.ports.send({ type: 'wrap_up.done' });
    this.state.set(idle);
  }

  /** Tries again to write what could not be written. */
  async keepUnsaved(): Promise<void> {
    const drafts = this.unsaved.get();
    this.unsaved.set([]);
    await Promise.all(drafts.map((draft) => this.#keep(draft)));
  }

  /** Before a sign-out: what was written so far is kept. */
  async leave(): Promise<void> {
    await Promise.all([this.keepUnsaved(), this.#keepDraft()]);
  }

  #hear(frame: FrameFromEngine): void {
    if (frame.type === 'offer' || frame.type === 'offer.ended')
      this.#mayBeForgotten = false;
    if (frame.type === 'offer') this.#consider(frame);
    if (frame.type === 'offer.ended') this.#offerEnded(frame);
  }

  /** An offer is acknowledged only if the person can notice and take the call. */
  #consider(offer: OfferFrame): void {
    const state = this.state.get();
    if (state.kind === 'ringing' && state.offer === offer.offer) {
      // Sent again after this page came back: what it said may not have arrived.
      this.ports.send({ type: 'offer.ack', offer: offer.offer });
      if (state.isAnswering)
        this.ports.send({ type: 'offer.accept', offer: offer.offer });
      return;
    }
    // One at a time: the engine knows that the one before is over.
    this.#stopRinging('timeout');
    const isReady = this.ports.line.state.get().kind === 'ready';
    if (!this.#isFree() || !isReady || !this.ports.canBeNoticed()) {
      this.#unnoticed = offer;
      return;
    }
    this.#unnoticed = null;
    void this.#keepDraft();
    const party = partyOfOffer(offer);
    const ringsUntil = Date.parse(offer.rings_until) - this.ports.clockOffset();
    this.ports.send({ type: 'offer.ack', offer: offer.offer });
    this.state.set({
      kind: 'ringing',
      offer: offer.offer,
      party,
      ringsUntil,
      isAnswering: false,
      problem: null,
    });
    this.ports.alert(party);
    this.#lateEnd = setTimeout(
      () => this.#stopRinging('timeout'),
      ringsUntil + lateEnd - Date.now(),
    );
  }

  #isFree(): boolean {
    const { kind } = this.state.get();
    return (kind === 'idle' || kind === 'wrap_up') && !this.#isDialling;
  }

  #setDialling(isDialling: boolean): void {
    this.#isDialling = isDialling;
    this.#changed();
  }

  #changed(): void {
    const state = this.state.get();
    if (state.kind !== 'ringing') clearTimeout(this.#lateEnd);
    const isUnknown =
      state.kind === 'talking' && (state.party.call === null || this.#mayBeForgotten);
    this.isEngaged.set(this.#isDialling || isUnknown);
  }

  /** `why` is shown; null if the person knows. */
  #stopRinging(why: OfferEndedFrame['reason'] | null): void {
    if (this.state.get().kind !== 'ringing') return;
    this.ports.quiet();
    if (this.#sound?.state.get() === 'ringing') this.#sound.reject();
    else this.#sound?.hangUp();
    this.#sound = null;
    this.state.set({ kind: 'idle', ended: why });
  }

  #offerEnded(frame: OfferEndedFrame): void {
    if (this.#unnoticed?.offer === frame.offer) this.#unnoticed = null;
    const state = this.state.get();
    if (state.kind !== 'ringing' || state.offer !== frame.offer) return;
    if (frame.reason !== 'answered') return this.#stopRinging(frame.reason);
    this.#talk(state.party, this.#sound);
  }

  /** Whoever rings here is not told: the ring is over, or goes on elsewhere. */
  #ringIsGone(): void {
    this.#unnoticed = null;
    if (this.state.get().kind !== 'ringing') return;
    this.ports.quiet();
    if (this.#sound?.state.get() === 'ringing') this.#sound.ignore();
    else this.#sound?.hangUp();
    this.#sound = null;
    this.state.set({ kind: 'idle', ended: 'gone' });
  }

  #soundRings(call: SoundCall): void {
    const state = this.state.get();
    // Nothing takes the place of the sound of a talk.
    if (state.kind === 'talking') return;
    this.#sound = call;
    call.state.watch(() => this.#soundChanged(call));
    if (state.kind === 'ringing' && state.offer === call.offer && state.isAnswering)
      this.#answer();
  }

  /** Answers the sound of the offer, now or when it rings. */
  #answer(): void {
    const state = this.state.get();
    const sound = this.#sound;
    if (state.kind !== 'ringing' || sound?.offer !== state.offer) return;
    sound.accept().catch((error: unknown) => {
      const now = this.state.get();
      if (now.kind !== 'ringing') return;
      // What is lost cannot be accepted again.
      const isAnswering = this.#sound !== sound;
      this.state.set({ ...now, isAnswering, problem: microphoneProblem(error) });
    });
  }

  #soundChanged(call: SoundCall): void {
    if (call !== this.#sound) return;
    const state = this.state.get();
    const sound = call.state.get();
    if (sound === 'talking' && state.kind === 'ringing' && state.offer === call.offer)
      this.#talk(state.party, call);
    if (sound === 'ended') this.#soundEnded();
  }

  #soundEnded(): void {
    this.#sound = null;
    const state = this.state.get();
    if (state.kind === 'talking') this.#wrapUp(state.party);
    // Answered, but it came to nothing: the engine says what becomes of it.
    if (state.kind === 'ringing' && state.isAnswering && state.problem === null)
      this.state.set({ ...state, problem: 'sound_lost' });
  }

  /** The engine's word about the person. */
  #follow(now: StaffState | null): void {
    if (now === null || !hasNoCall.has(now)) {
      this.#mayBeForgotten = now === null;
      this.#changed();
    }
    const state = this.state.get();
    if (now === 'talking' && state.kind === 'ringing')
      this.#talk(state.party, this.#sound);
    if (now === null || !hasNoCall.has(now)) return;
    // Its end was told while this page was not connected.
    this.#ringIsGone();
    if (state.kind === 'talking' && this.#mayEnd(state.party)) {
      this.#sound?.hangUp();
      this.#sound = null;
      this.#wrapUp(state.party);
    }
  }

  /** Whether the engine's word ends this talk. */
  #mayEnd(party: Party): boolean {
    // A call that this page began is none of the engine's.
    if (party.call === null) return false;
    // One that has lost its memory forgot the talk; who talks is not cut off.
    return !this.#mayBeForgotten || this.#sound?.state.get() !== 'talking';
  }

  #talk(party: Party, sound: SoundCall | null): void {
    this.ports.quiet();
    if (sound !== this.#sound && sound) {
      this.#sound = sound;
      sound.state.watch(() => this.#soundChanged(sound));
    }
    this.state.set({ kind: 'talking', party, since: Date.now(), sound });
  }

  #wrapUp(party: Party): void {
    if (party.call === null) {
      this.draft.set(noDraft);
      this.state.set(idle);
      return;
    }
    const seconds = this.ports.wrapUpSeconds;
    this.state.set({
      kind: 'wrap_up',
      party,
      until: Date.now() + seconds * 1000,
      seconds,
    });
  }

  async #keepDraft(): Promise<void> {
    const call = partyOf(this.state.get())?.call;
    const draft = this.draft.get();
    this.draft.set(noDraft);
    if (call && isWritten(draft)) await this.#keep({ ...draft, call });
  }

  async #keep(draft: KeptDraft): Promise<void> {
    try {
      await this.ports.keep(draft);
    } catch {
      this.unsaved.set([...this.unsaved.get(), draft]);
    }
  }
}

export function isWritten({ note, result }: Draft): boolean {
  return note.trim() !== '' || result !== null;
}

/** With whom the person talks, or has just talked. */
export function partyOf(state: DeskState): Party | null {
  return state.kind === 'talking' || state.kind === 'wrap_up' ? state.party : null;
}

function partyOfOffer(offer: OfferFrame): Party {
  return {
    call: offer.call,
    from: isNumber(offer.from) ? offer.from : '', // "anonymous", for one
    department: offer.department,
    reason: offer.reason,
    summary: offer.summary ?? '',
    isUrgent: offer.urgent ?? false,
    isTest: offer.is_test ?? false,
  };
}

function partyOfNumber(number: string): Party {
  return {
    call: null,
    from: number,
    department: '',
    reason: '',
    summary: '',
    isUrgent: false,
    isTest: false,
  };
}
