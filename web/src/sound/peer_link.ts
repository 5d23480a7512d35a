import type { RtcFrame } from '../api/schemas';
import { Store } from '../parts/store';

export type LinkState = 'new' | 'connecting' | 'connected' | 'ended';

export interface PeerPorts {
  send(frame: RtcFrame): void;
  microphone(): Promise<MediaStream>;
  peer(): RTCPeerConnection;
  /** Plays what the other end says until the function that it returns is called. */
  play(stream: MediaStream): () => void;
}

/** Losing the peer for longer than this ends the talk. */
const patience = 10_000;

/**
 * One WebRTC connection to the other end of an offer, signalled by `rtc` frames.
 * Either end may make the SDP offer; both sides of this code use it.
 */
export class PeerLink {
  readonly state = new Store<LinkState>('new');
  readonly isMuted = new Store(false);

  #peer: RTCPeerConnection | null = null;
  #microphone: MediaStream | null = null;
  #stopPlaying: (() => void) | null = null;
  #early: RTCIceCandidateInit[] = [];
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly offer: string,
    private readonly ports: PeerPorts,
  ) {}

  /**
   * Begins: `remote` is the other end's SDP offer, or null to make one. Rejects if
   * the microphone is not to be had; it may begin again then.
   */
  async begin(remote: RTCSessionDescriptionInit | null): Promise<void> {
    if (this.state.get() !== 'new') return;
    this.state.set('connecting');
    const microphone = await this.#askForMicrophone();
    if (!microphone) return;
    try {
      await this.#negotiate(this.#open(microphone), remote);
    } catch (error) {
      this.end();
      throw error;
    }
  }

  async take(frame: RtcFrame): Promise<void> {
    if (this.state.get() === 'ended') return;
    if (frame.kind === 'bye') return this.#close();
    if (frame.kind === 'answer')
      await this.#takeRemote(frame.data as unknown as RTCSessionDescriptionInit);
    if (frame.kind === 'candidate') await this.#takeCandidate(frame.data);
  }

  /** Says its SDP offer again, if nobody has answered it. */
  repeat(): void {
    const ours = this.#peer?.localDescription;
    if (ours?.type !== 'offer' || this.#peer?.remoteDescription) return;
    this.#send('offer', { type: ours.type, sdp: ours.sdp });
  }

  /** Ends without telling the other end, which knows or can't be told. */
  drop(): void {
    if (this.state.get() !== 'ended') this.#close();
  }

  mute(isMuted: boolean): void {
    for (const track of this.#microphone?.getAudioTracks() ?? [])
      track.enabled = !isMuted;
    this.isMuted.set(isMuted);
  }

  sendDigits(digits: string): void {
    this.#peer?.getSenders()[0]?.dtmf?.insertDTMF(digits);
  }

  /** Tells the other end, and ends. */
  end(): void {
    if (this.state.get() === 'ended') return;
    this.#send('bye', {});
    this.#close();
  }

  /** The connection's figures, for whoever wants to know whether sound flows. */
  stats(): Promise<RTCStatsReport> | null {
    return this.#peer?.getStats() ?? null;
  }

  /** Null if it was hung up while the person was asked for leave. */
  async #askForMicrophone(): Promise<MediaStream | null> {
    try {
      const microphone = await this.ports.microphone();
      if (this.state.get() !== 'ended') return microphone;
      stop(microphone);
    } catch (error) {
      if (this.state.get() !== 'ended') {
        this.state.set('new');
        throw error;
      }
    }
    return null;
  }

  #open(microphone: MediaStream): RTCPeerConnection {
    this.#microphone = microphone;
    this.mute(this.isMuted.get());
    const peer = this.ports.peer();
    this.#peer = peer;
    for (const track of microphone.getTracks()) peer.addTrack(track, microphone);
    peer.ontrack = ({ streams }) => {
      this.#stopPlaying?.();
      this.#stopPlaying = this.ports.play(streams[0] ?? new MediaStream());
    };
    peer.onicecandidate = ({ candidate }) => {
      if (candidate) this.#send('candidate', { ...candidate.toJSON() });
    };
    peer.onconnectionstatechange = () => this.#follow(peer.connectionState);
    return peer;
  }

  async #negotiate(
    peer: RTCPeerConnection,
    remote: RTCSessionDescriptionInit | null,
  ): Promise<void> {
    if (remote) await this.#takeRemote(remote);
    const ours = remote ? await peer.createAnswer() : await peer.createOffer();
    await peer.setLocalDescription(ours);
    this.#hearEnd(peer);
    const { type, sdp } = ours;
    this.#send(remote ? 'answer' : 'offer', { type, sdp });
  }

  /**
   * A far end that hangs up while its socket is down can't say bye, but it closes
   * the connection: the state of that stays `connected` until ICE gives up.
   */
  #hearEnd(peer: RTCPeerConnection): void {
    const transport = peer.getSenders()[0]?.transport;
    if (!transport) return;
    transport.onstatechange = () => {
      // Its own closing is heard, too.
      if (this.#peer === peer && transport.state === 'closed') this.end();
    };
  }

  #follow(state: RTCPeerConnectionState): void {
    clearTimeout(this.#patience);
    if (state === 'connected') this.state.set('connected');
    if (state === 'failed') this.end();
    if (state === 'disconnected')
      this.#patience = setTimeout(() => this.end(), patience);
  }

  async #takeRemote(description: RTCSessionDescriptionInit): Promise<void> {
    const peer = this.#peer;
    if (!peer || peer.remoteDescription) return;
    await peer.setRemoteDescription(description);
    for (const candidate of this.#early.splice(0))
      await peer.addIceCandidate(candidate);
  }

  async #takeCandidate(candidate: RTCIceCandidateInit): Promise<void> {
    // Candidates may come before the description that they belong to.
    if (this.#peer?.remoteDescription) await this.#peer.addIceCandidate(candidate);
    else this.#early.push(candidate);
  }

  #send(kind: RtcFrame['kind'], data: Record<string, unknown>): void {
    this.ports.send({ type: 'rtc', offer: this.offer, kind, data });
  }

  #close(): void {
    clearTimeout(this.#patience);
    this.#stopPlaying?.();
    const peer = this.#peer;
    this.#peer = null;
    peer?.close();
    if (this.#microphone) stop(this.#microphone);
    this.#microphone = null;
    this.#early = [];
    this.state.set('ended');
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
