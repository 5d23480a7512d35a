import { beforeEach, expect, it, vi } from 'vitest';
import type { FrameFromEngine, RtcFrame } from '../api/schemas';
import { PeerLine } from './peer_line';
import type { SoundCall } from './sound_line';

class FakePeer {
  static last: FakePeer;
  connectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  readonly candidates: RTCIceCandidateInit[] = [];
  /** As Chromium does, it tells of its own closing while it closes. */
  readonly close = vi.fn(() => this.farEndCloses());
  onconnectionstatechange: (() => void) | null = null;
  readonly transport = {
    state: 'connected',
    onstatechange: null as (() => void) | null,
  };
  constructor() {
    FakePeer.last = this;
  }
  addTrack() {}
  getSenders() {
    return [{ transport: this.transport }];
  }
  createOffer() {
    return Promise.resolve({ type: 'offer' as const, sdp: 'ours' });
  }
  createAnswer() {
    return Promise.resolve({ type: 'answer' as const, sdp: 'ours' });
  }
  setLocalDescription(description: RTCSessionDescriptionInit) {
    this.localDescription = description;
    return Promise.resolve();
  }
  setRemoteDescription(description: RTCSessionDescriptionInit) {
    this.remoteDescription = description;
    return Promise.resolve();
  }
  addIceCandidate(candidate: RTCIceCandidateInit) {
    if (!this.remoteDescription) return Promise.reject(new Error('too early'));
    this.candidates.push(candidate);
    return Promise.resolve();
  }
  is(state: string) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
  farEndCloses() {
    this.transport.state = 'closed';
    this.transport.onstatechange?.();
  }
}

const track = { enabled: true, stop: vi.fn() };
const stream = {
  getTracks: () => [track],
  getAudioTracks: () => [track],
} as unknown as MediaStream;

function setUp(microphone = () => Promise.resolve(stream)) {
  const sent: RtcFrame[] = [];
  let hear: (frame: FrameFromEngine) => void = () => {};
  const line = new PeerLine({
    send: (frame) => sent.push(frame),
    microphone,
    peer: () => new FakePeer() as unknown as RTCPeerConnection,
    play: () => () => {},
    onFrame: (listener) => {
      hear = listener;
      return () => {};
    },
  });
  const calls: SoundCall[] = [];
  line.onCall((call) => calls.push(call));
  void line.open();
  hear({ type: 'offer', offer: 'o1' } as FrameFromEngine);
  const rtc = (kind: RtcFrame['kind'], data = {}) =>
    hear({ type: 'rtc', offer: 'o1', kind, data });
  return { calls, call: calls[0] as SoundCall, sent, hear, rtc };
}

const settle = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  vi.stubGlobal('RTCPeerConnection', FakePeer);
  track.stop.mockClear();
});

it('rings once for an offer that is sent again', () => {
  const { calls, hear } = setUp();
  hear({ type: 'offer', offer: 'o1' } as FrameFromEngine);
  expect(calls).toHaveLength(1);
});

it('makes the SDP offer when the person accepts, and talks when it is connected', async () => {
  const { call, sent, rtc } = setUp();
  expect(sent).toEqual([]);
  await call.accept();
  expect(sent.map((frame) => frame.kind)).toEqual(['offer']);
  rtc('answer', { type: 'answer', sdp: 'theirs' });
  await settle();
  expect(call.state.get()).toBe('connecting');
  FakePeer.last.is('connected');
  expect(call.state.get()).toBe('talking');
});

it('makes its SDP offer again after a welcome, until it is answered', async () => {
  const { call, sent, hear, rtc } = setUp();
  const welcome = () => hear({ type: 'welcome', state: 'ringing' } as FrameFromEngine);
  welcome();
  await call.accept();
  welcome();
  expect(sent.map(({ kind, data }) => [kind, data['sdp']])).toEqual([
    ['offer', 'ours'],
    ['offer', 'ours'],
  ]);
  rtc('answer', { type: 'answer', sdp: 'theirs' });
  await settle();
  welcome();
  expect(sent).toHaveLength(2);
});

it('that is ignored ends without a word, and may ring again', () => {
  const { calls, call, sent, hear } = setUp();
  call.ignore();
  expect(call.state.get()).toBe('ended');
  expect(sent).toEqual([]);
  hear({ type: 'offer', offer: 'o1' } as FrameFromEngine);
  expect(calls).toHaveLength(2);
});

it('keeps candidates that come before their description', async () => {
  const { call, rtc } = setUp();
  await call.accept();
  rtc('candidate', { candidate: 'early' });
  await settle();
  expect(FakePeer.last.candidates).toEqual([]);
  rtc('answer', { type: 'answer', sdp: 'theirs' });
  await settle();
  expect(FakePeer.last.candidates).toEqual([{ candidate: 'early' }]);
});

it('answers, if the other end made the SDP offer', async () => {
  const { call, sent, rtc } = setUp();
  rtc('offer', { type: 'offer', sdp: 'theirs' });
  rtc('candidate', { candidate: 'early' });
  await call.accept();
  await settle();
  expect(sent.map((frame) => frame.kind)).toEqual(['answer']);
  expect(FakePeer.last.candidates).toEqual([{ candidate: 'early' }]);
});

it('says bye when it is rejected or hung up, and frees the microphone', async () => {
  const one = setUp();
  one.call.reject();
  expect(one.sent.map((frame) => frame.kind)).toEqual(['bye']);
  const other = setUp();
  await other.call.accept();
  other.call.hangUp();
  expect(other.sent.map((frame) => frame.kind)).toEqual(['offer', 'bye']);
  expect(track.stop).toHaveBeenCalledTimes(1);
  expect(FakePeer.last.close).toHaveBeenCalled();
  expect(other.call.state.get()).toBe('ended');
});

it('ends without a word when the other end or the engine ended it', async () => {
  const one = setUp();
  await one.call.accept();
  one.rtc('bye');
  await settle();
  expect(one.call.state.get()).toBe('ended');
  const other = setUp();
  other.hear({ type: 'offer.ended', offer: 'o1', reason: 'cancelled' });
  await settle();
  expect(other.call.state.get()).toBe('ended');
  expect([...one.sent, ...other.sent].map((frame) => frame.kind)).toEqual(['offer']);
});

it('ends with a word to the engine when the far end closes and nobody says bye', async () => {
  const { call, sent, rtc } = setUp();
  await call.accept();
  rtc('answer', { type: 'answer', sdp: 'theirs' });
  await settle();
  FakePeer.last.is('connected');
  FakePeer.last.farEndCloses();
  expect(call.state.get()).toBe('ended');
  expect(sent.map((frame) => frame.kind)).toEqual(['offer', 'bye']);
});

it('does not keep a microphone that came after the hang-up', async () => {
  let give: (stream: MediaStream) => void = () => {};
  const { call } = setUp(() => new Promise((resolve) => (give = resolve)));
  const accepted = call.accept();
  call.hangUp();
  give(stream);
  await accepted;
  expect(track.stop).toHaveBeenCalledTimes(1);
});

it('tells that the microphone is refused, and can be accepted again', async () => {
  const refusal = new DOMException('', 'NotAllowedError');
  const microphone = vi.fn(() => Promise.resolve(stream));
  microphone.mockRejectedValueOnce(refusal);
  const { call, sent } = setUp(microphone);
  await expect(call.accept()).rejects.toBe(refusal);
  expect(call.state.get()).toBe('ringing');
  expect(sent).toEqual([]);
  await call.accept();
  expect(sent.map((frame) => frame.kind)).toEqual(['offer']);
});
