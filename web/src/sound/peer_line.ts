import type { FrameFromEngine, RtcFrame } from '../api/schemas';
import { Store } from '../parts/store';
import { PeerLink, type PeerPorts } from './peer_link';
import type { LineState, SoundCall, SoundLine, SoundState } from './sound_line';

/** The staff's end: a call rings with the engine's offer, not with a signal. */
class PeerCall implements SoundCall {
  readonly state = new Store<SoundState>('ringing');
  readonly link: PeerLink;
  #remoteOffer: RTCSessionDescriptionInit | null = null;
  #early: RtcFrame[] = [];

  constructor(
    readonly offer: string,
    ports: PeerPorts,
  ) {
    this.link = new PeerLink(offer, ports);
    this.link.state.watch(() => {
      const now = this.link.state.get();
      if (now === 'new') this.state.set('ringing');
      if (now === 'connecting') this.state.set('connecting');
      if (now === 'connected') this.state.set('talking');
      if (now === 'ended') this.state.set('ended');
    });
  }

  get isMuted(): Store<boolean> {
    return this.link.isMuted;
  }

  async accept(): Promise<void> {
    if (this.state.get() !== 'ringing') return;
    const begun = this.link.begin(this.#remoteOffer);
    for (const frame of this.#early.splice(0)) await this.link.take(frame);
    await begun;
  }

  reject(): void {
    if (this.state.get() === 'ringing') this.link.end();
  }

  ignore(): void {
    this.link.drop();
  }

  hangUp(): void {
    this.link.end();
  }

  mute(isMuted: boolean): void {
    this.link.mute(isMuted);
  }

  sendDigits(digits: string): void {
    this.link.sendDigits(digits);
  }

  take(frame: RtcFrame): Promise<void> {
    if (frame.kind === 'offer')
      this.#remoteOffer = frame.data as unknown as RTCSessionDescriptionInit;
    else if (frame.kind === 'candidate' && this.state.get() === 'ringing')
      this.#early.push(frame);
    else return this.link.take(frame);
    return Promise.resolve();
  }
}

export interface PeerLinePorts extends PeerPorts {
  onFrame(listener: (frame: FrameFromEngine) => void): () => void;
}

/** Sound by WebRTC, signalled through the presence socket. */
export class PeerLine implements SoundLine {
  readonly state = new Store<LineState>({ kind: 'closed' });
  readonly dial = null;

  #calls = new Map<string, PeerCall>();
  #unlisten: (() => void) | null = null;
  readonly #listeners = new Set<(call: SoundCall) => void>();

  constructor(private readonly ports: PeerLinePorts) {}

  open(): Promise<void> {
    this.#unlisten ??= this.ports.onFrame((frame) => void this.#hear(frame));
    const canTalk = 'RTCPeerConnection' in globalThis;
    this.state.set(
      canTalk ? { kind: 'ready' } : { kind: 'failed', message: 'no_webrtc' },
    );
    return Promise.resolve();
  }

  close(): void {
    this.#unlisten?.();
    this.#unlisten = null;
    for (const call of this.#calls.values()) call.hangUp();
    this.#calls.clear();
    this.state.set({ kind: 'closed' });
  }

  onCall(listener: (call: SoundCall) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #hear(frame: FrameFromEngine): Promise<void> {
    if (frame.type === 'offer') return this.#ring(frame.offer);
    // What was said before this page lost its socket may not have arrived.
    if (frame.type === 'welcome')
      for (const call of this.#calls.values()) call.link.repeat();
    if (frame.type === 'rtc') return this.#calls.get(frame.offer)?.take(frame);
    if (frame.type === 'offer.ended' && frame.reason !== 'answered')
      return this.#calls.get(frame.offer)?.link.drop();
  }

  #ring(offer: string): void {
    if (this.#calls.has(offer)) return; // an open offer is sent again
    const call = new PeerCall(offer, this.ports);
    this.#calls.set(offer, call);
    call.state.watch(() => {
      if (call.state.get() === 'ended') this.#calls.delete(offer);
    });
    for (const listener of this.#listeners) listener(call);
  }
}
