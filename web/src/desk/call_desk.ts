import type {
  CallResult,
  FrameFromEngine,
  FrameFromPage,
  OfferEndedFrame,
  OfferFrame,
  StaffState,
} from '../api/schemas';
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

const noDraft: Draft = { note: '', result: null };
const idle: DeskState = { kind: 'idle', ended: null };

/**
 * One person's call, from the offer to the end of the wrap-up. The engine's
 * offer and the sound's call are brought together here by the offer's name.
 */
export class CallDesk {
  readonly state = new Store<DeskState>(idle);
  readonly draft = new Store<Draft>(noDraft);
  /** What could not be written yet. */
  readonly unsaved = new Store<readonly KeptDraft[]>([]);

  #unnoticed: OfferFrame | null = null;
  #sound: SoundCall | null = null;
  #stops: (() => void)[];

  constructor(private readonly ports: DeskPorts) {
    this.#stops = [
      ports.onFrame((frame) => this.#hear(frame)),
      ports.line.onCall((call) => this.#soundRings(call)),
      ports.line.state.watch(this.look),
      ports.state.watch(() => this.#follow(ports.state.get())),
    ];
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.ports.quiet();
  }

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
    this.ports.quiet();
    this.ports.send({ type: 'offer.decline', offer: state.offer });
    this.#sound?.reject();
    this.#sound = null;
    this.state.set(idle);
  }

  hangUp(): void {
    const state = this.state.get();
    if (state.kind === 'talking') state.sound?.hangUp();
  }

  /** Calls a number from this page. */
  async dial(number: string): Promise<void> {
    const { dial } = this.ports.line;
    const { kind } = this.state.get();
    if (!dial || (kind !== 'idle' && kind !== 'wrap_up')) return;
    this.#leaveWrapUp();
    const sound = await dial(number);
    this.#talk(partyOfNumber(number), sound);
  }

  write(draft: Partial<Draft>): void {
    this.draft.set({ ...this.draft.get(), ...draft });
  }

  /** Ends the wrap-up; what was written is kept. */
  done(): void {
    if (this.state.get().kind !== 'wrap_up') return;
    this.#leaveWrapUp();
    this.ports.send({ type: 'wrap_up.done' });
    this.state.set(idle);
  }

  /** Tries again to write what could not be written. */
  async keepUnsaved(): Promise<void> {
    const drafts = this.unsaved.get();
    this.unsaved.set([]);
    await Promise.all(drafts.map((draft) => this.#keep(draft)));
  }

  #hear(frame: FrameFromEngine): void {
    if (frame.type === 'offer') this.#consider(frame);
    if (frame.type === 'offer.ended') this.#offerEnded(frame);
    // The window that took over rings instead.
    if (frame.type === 'error' && frame.code === 'replaced') this.#ringIsGone();
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
    const isFree = state.kind === 'idle' || state.kind === 'wrap_up';
    const isReady = this.ports.line.state.get().kind === 'ready';
    if (!isFree || !isReady || !this.ports.canBeNoticed()) {
      this.#unnoticed = offer;
      return;
    }
    this.#unnoticed = null;
    this.#leaveWrapUp();
    const party = partyOf(offer);
    this.ports.send({ type: 'offer.ack', offer: offer.offer });
    this.state.set({
      kind: 'ringing',
      offer: offer.offer,
      party,
      ringsUntil: Date.parse(offer.rings_until) - this.ports.clockOffset(),
      isAnswering: false,
      problem: null,
    });
    this.ports.alert(party);
  }

  #offerEnded(frame: OfferEndedFrame): void {
    if (this.#unnoticed?.offer === frame.offer) this.#unnoticed = null;
    const state = this.state.get();
    if (state.kind !== 'ringing' || state.offer !== frame.offer) return;
    this.ports.quiet();
    if (frame.reason === 'answered') return this.#talk(state.party, this.#sound);
    this.#sound?.reject();
    this.#sound = null;
    this.state.set({ kind: 'idle', ended: frame.reason });
  }

  #ringIsGone(): void {
    this.#unnoticed = null;
    if (this.state.get().kind !== 'ringing') return;
    this.ports.quiet();
    this.#sound?.ignore();
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
      this.state.set({ ...now, isAnswering: false, problem: microphoneProblem(error) });
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
    const state = this.state.get();
    if (now === 'talking' && state.kind === 'ringing') {
      this.ports.quiet();
      this.#talk(state.party, this.#sound);
    }
    const isFree = now === 'available' || now === 'offline' || now === 'unavailable';
    if (isFree && state.kind === 'ringing') this.#ringIsGone();
    const isOver = now === 'wrap_up' || now === 'available' || now === 'offline';
    // A call that this page began is none of the engine's.
    if (isOver && state.kind === 'talking' && state.party.call !== null) {
      this.#sound?.hangUp();
      this.#sound = null;
      this.#wrapUp(state.party);
    }
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

  #leaveWrapUp(): void {
    const state = this.state.get();
    const draft = this.draft.get();
    this.draft.set(noDraft);
    if (state.kind !== 'wrap_up' || state.party.call === null) return;
    if (draft.note.trim() || draft.result)
      void this.#keep({ ...draft, call: state.party.call });
  }

  async #keep(draft: KeptDraft): Promise<void> {
    try {
      await this.ports.keep(draft);
    } catch {
      this.unsaved.set([...this.unsaved.get(), draft]);
    }
  }
}

function partyOf(offer: OfferFrame): Party {
  return {
    call: offer.call,
    from: offer.from,
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
