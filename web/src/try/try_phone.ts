import type {
  Me,
  RtcFrame,
  TryFrameFromEngine,
  TryFrameFromPage,
} from '../api/schemas';
import { Store } from '../parts/store';
import { socketPorts, tend } from '../portal';
import { EngineSocket } from '../presence/engine_socket';
import type { Session } from '../session/session';
import { browserPeer } from '../sound/browser_peer';
import { PeerLink } from '../sound/peer_link';
import { Recorder } from './recorder';
import { caption, hungUp, type TryState, tryAfter, tryAfterLoss } from './try_state';

/** The caller's phone: frames in, sound and state out. */
export class TryPhone {
  readonly state = new Store<TryState>(hungUp);
  readonly isReadAloud = new Store(true);
  readonly socket: EngineSocket;

  #link: PeerLink | null = null;
  #recorder: Recorder | null = null;
  #played: HTMLAudioElement | null = null;

  constructor(
    private readonly session: Session,
    private readonly me: Me,
  ) {
    this.socket = new EngineSocket({
      ...socketPorts(session, '/api/portal/try'),
      onFrame: (frame) => this.#hear(frame as unknown as TryFrameFromEngine),
    });
  }

  open(): () => void {
    const stops = [
      tend(this.socket, this.session),
      this.socket.phase.watch(() => {
        if (this.socket.phase.get().kind !== 'online') this.#lost();
      }),
    ];
    this.socket.open();
    return () => {
      for (const stop of stops) stop();
      this.#hush();
      this.#link?.end();
      this.socket.close();
    };
  }

  readonly send = (frame: TryFrameFromPage): boolean => this.socket.send(frame);

  key(digits: string): void {
    this.#quiet();
    if (digits === '#' && this.#recorder) this.endRecording();
    else this.send({ type: 'key', digits });
  }

  say(text: string): void {
    this.#quiet();
    if (this.send({ type: 'say', text }))
      this.state.set(caption(this.state.get(), 'caller', text));
  }

  hangUp(): void {
    this.endRecording();
    this.#link?.end();
    this.send({ type: 'hang_up' });
  }

  endRecording(): void {
    if (!this.#recorder) return;
    this.#recorder.finish();
    this.#recorder = null;
    this.send({ type: 'record.end' });
    this.state.set({ ...this.state.get(), recording: null });
  }

  secondAnswers(): void {
    if (this.send({ type: 'second.answer' }))
      this.state.set({ ...this.state.get(), second: 'talks' });
  }

  setReadAloud(isReadAloud: boolean): void {
    this.isReadAloud.set(isReadAloud);
    if (!isReadAloud) this.#quiet();
  }

  /** What is read aloud ends, as the engine's own voice does at a key. */
  #quiet(): void {
    if ('speechSynthesis' in window) speechSynthesis.cancel();
  }

  /** The socket's end hangs up. */
  #lost(): void {
    this.state.set(tryAfterLoss(this.state.get()));
    this.#hush();
    this.#link?.drop();
    this.#link = null;
  }

  #hear(frame: TryFrameFromEngine): void {
    this.state.set(tryAfter(this.state.get(), frame));
    if (frame.type === 'say' && frame.who === 'engine') this.#speak(frame.text);
    if (frame.type === 'play') this.#play(frame.url);
    if (frame.type === 'record') void this.#record(frame.seconds_max, frame.beep);
    if (frame.type === 'record.stop') this.#stopRecording();
    if (frame.type === 'rtc') void this.#signal(frame);
    if (frame.type === 'ended' || frame.type === 'welcome') this.#over();
  }

  /** The engine's call is over; the other end knows already. */
  #over(): void {
    this.#hush();
    this.#link?.drop();
    this.#link = null;
  }

  /** The staff's page makes the SDP offer when its person accepts. */
  async #signal(frame: RtcFrame): Promise<void> {
    if (frame.kind !== 'offer') {
      if (this.#link?.offer === frame.offer) await this.#link.take(frame);
      return;
    }
    // The page makes its offer again if it heard no answer.
    if (this.#link?.offer === frame.offer) this.#link.drop();
    else this.#link?.end();
    this.#hush();
    const link = new PeerLink(frame.offer, {
      ...browserPeer(this.me.ice_servers),
      send: (each) => void this.send(each),
    });
    this.#link = link;
    try {
      await link.begin(frame.data as unknown as RTCSessionDescriptionInit);
    } catch (error) {
      link.end(); // or the other end would sit in silence
      this.#failed(error);
    }
  }

  async #record(seconds: number, beep: boolean): Promise<void> {
    this.#stopRecording();
    const recorder = new Recorder();
    this.#recorder = recorder;
    try {
      await recorder.start((piece) => this.socket.sendRaw(piece), beep);
      setTimeout(() => {
        if (this.#recorder === recorder) this.endRecording();
      }, seconds * 1000);
    } catch (error) {
      this.endRecording();
      this.#failed(error);
    }
  }

  readonly #failed = (error: unknown): void => {
    const problem = error instanceof Error ? error.message : String(error);
    this.state.set({ ...this.state.get(), problem });
  };

  #speak(text: string): void {
    if (!this.isReadAloud.get() || !('speechSynthesis' in window)) return;
    speechSynthesis.speak(new SpeechSynthesisUtterance(text));
  }

  #play(url: string): void {
    this.#played?.pause();
    const audio = new Audio(url);
    this.#played = audio;
    audio.play().catch(this.#failed);
  }

  #stopRecording(): void {
    this.#recorder?.stop();
    this.#recorder = null;
  }

  #hush(): void {
    this.#stopRecording();
    this.#played?.pause();
    this.#played = null;
    this.#quiet();
  }
}
