import type { Call, Device } from '@twilio/voice-sdk';
import type { CallTicket } from '../api/schemas';
import { Store } from '../parts/store';
import {
  type LineState,
  microphoneProblem,
  type SoundCall,
  type SoundLine,
  type SoundState,
} from './sound_line';

/** The part of the Voice SDK that is used; a test puts a stub here. */
export interface VoiceSdk {
  Device: new (token: string, options: Device.Options) => Device;
}

export interface TwilioPorts {
  /** A fresh token of `GET /api/portal/voice-token`. */
  token(): Promise<string>;
  /** Asked ahead of the SDK, which hangs up where it may not have it. */
  microphone: () => Promise<MediaStream>;
  /** Loads the SDK, which is large, when it is needed. */
  load(): Promise<VoiceSdk>;
  /** A ticket of `POST /api/portal/call-backs`; null: this page can't call out. */
  callBack: ((number: string) => Promise<CallTicket>) | null;
}

/** Codes of tokens that are over, or no longer right: a new one mends them. */
const tokenErrors = new Set([20101, 20104, 31205, 31204, 31202, 51007]);
const openAgainAfter = 5_000;

/** The SDK's words for a microphone that the browser refuses or cannot open. */
const microphoneErrors: Record<number, string> = {
  31401: 'NotAllowedError',
  31402: 'AbortError', // it does not say why
};

interface SdkError {
  code?: number;
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

class TwilioCall implements SoundCall {
  readonly state: Store<SoundState>;
  readonly isMuted = new Store(false);
  #isAccepted = false;

  constructor(
    private readonly call: Call,
    readonly offer: string | null,
    first: SoundState,
    private readonly microphone: () => Promise<MediaStream>,
  ) {
    this.state = new Store(first);
    call.on('accept', () => this.state.set('talking'));
    call.on('mute', (isMuted: boolean) => this.isMuted.set(isMuted));
    for (const end of ['disconnect', 'cancel', 'reject'])
      call.on(end, () => this.state.set('ended'));
    call.on('error', (error: unknown) => console.error('the call’s sound', error));
  }

  async accept(): Promise<void> {
    if (this.#isAccepted || this.state.get() !== 'ringing') return;
    this.#isAccepted = true;
    try {
      this.hold(await this.microphone());
    } catch (error) {
      this.#isAccepted = false; // it rings on
      throw error;
    }
    if (this.state.get() !== 'ringing') return; // over meanwhile
    this.state.set('connecting');
    await this.#begin();
  }

  /** Until the SDK has it too: browsers do not ask twice for what is open. */
  hold(stream: MediaStream): void {
    const look = () => {
      const now = this.state.get();
      if (now === 'ringing' || now === 'connecting') return;
      unwatch();
      stop(stream);
    };
    const unwatch = this.state.watch(look);
    look();
  }

  /** The SDK throws nothing. Without a microphone: `disconnect`, and then `error`. */
  #begin(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.call.on('accept', () => resolve());
      for (const end of ['disconnect', 'cancel'])
        this.call.on(end, () => queueMicrotask(resolve));
      this.call.on('error', ({ code }: SdkError) => {
        const name = microphoneErrors[code ?? 0];
        if (name) reject(new DOMException('', name));
      });
      this.call.accept();
    });
  }

  reject(): void {
    if (this.state.get() === 'ringing') this.call.reject();
  }

  ignore(): void {
    if (this.state.get() === 'ended') return;
    if (this.state.get() === 'ringing') this.call.ignore();
    else this.call.disconnect();
    this.state.set('ended');
  }

  hangUp(): void {
    this.call.disconnect();
  }

  mute(isMuted: boolean): void {
    this.call.mute(isMuted);
  }

  sendDigits(digits: string): void {
    this.call.sendDigits(digits);
  }
}

/** Sound by Twilio's Voice SDK. */
export class TwilioLine implements SoundLine {
  readonly state = new Store<LineState>({ kind: 'closed' });
  #device: Device | null = null;
  #opening: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined; // opens again
  #renewal: ReturnType<typeof setTimeout> | undefined; // of the token
  readonly #listeners = new Set<(call: SoundCall) => void>();

  constructor(private readonly ports: TwilioPorts) {}

  open(): Promise<void> {
    clearTimeout(this.#timer);
    this.#opening ??= this.#open().finally(() => (this.#opening = null));
    return this.#opening;
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#renewal);
    this.#device?.destroy();
    this.#device = null;
    this.state.set({ kind: 'closed' });
  }

  onCall(listener: (call: SoundCall) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get dial(): SoundLine['dial'] {
    const { callBack } = this.ports;
    if (!callBack) return null;
    return async (number) => {
      // Without its ticket the engine has Twilio dial nobody.
      const { to, ticket } = await callBack(number);
      const stream = await this.ports.microphone();
      try {
        if (!this.#device) throw new Error('the device is not registered');
        const call = await this.#device.connect({ params: { To: to, ticket } });
        const sound = new TwilioCall(call, null, 'connecting', this.ports.microphone);
        sound.hold(stream);
        return sound;
      } catch (error) {
        stop(stream);
        throw error;
      }
    };
  }

  async #open(): Promise<void> {
    if (this.state.get().kind === 'ready') return;
    this.state.set({ kind: 'opening' });
    try {
      if (this.#device) await this.#giveToken(this.#device);
      else this.#device = await this.#make();
      if (this.state.get().kind === 'closed') return this.close(); // meanwhile
      await this.#register(this.#device);
    } catch (error) {
      if (this.state.get().kind !== 'closed') this.#failed(error);
    }
  }

  /** The SDK throws if it is to do what it has done, or does already. */
  async #register(device: Device): Promise<void> {
    const state: string = device.state;
    if (state === 'unregistered') await device.register();
    else if (state === 'registered') this.state.set({ kind: 'ready' });
    else {
      if (state === 'destroyed') this.#device = null;
      this.#openAgain();
    }
  }

  #openAgain(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.open(), openAgainAfter);
  }

  async #make(): Promise<Device> {
    const [sdk, token] = await Promise.all([this.ports.load(), this.ports.token()]);
    const device = new sdk.Device(token, {
      closeProtection: true,
      tokenRefreshMs: 60_000,
    });
    // The page rings by itself, for both kinds of line alike.
    device.audio?.incoming(false);
    device.audio?.outgoing(false);
    device.audio?.disconnect(false);
    device.on('registered', () => this.state.set({ kind: 'ready' }));
    device.on('unregistered', () => {
      if (this.#device && this.state.get().kind === 'ready') this.#failed(null);
    });
    device.on('incoming', (call: Call) => this.#incoming(call));
    device.on('tokenWillExpire', () => void this.#refresh());
    device.on('error', (error: SdkError) => {
      if (tokenErrors.has(error.code ?? 0)) void this.#refresh();
      else console.error('the Voice SDK', error);
    });
    return device;
  }

  #incoming(call: Call): void {
    const offer = call.customParameters.get('offer') ?? null;
    const sound = new TwilioCall(call, offer, 'ringing', this.ports.microphone);
    for (const listener of this.#listeners) listener(sound);
  }

  async #giveToken(device: Device): Promise<void> {
    device.updateToken(await this.ports.token());
  }

  /** The device works on with the old token meanwhile. */
  async #refresh(): Promise<void> {
    clearTimeout(this.#renewal);
    const device = this.#device;
    if (!device) return;
    try {
      await this.#giveToken(device);
      if (this.state.get().kind === 'failed') await this.open();
    } catch (error) {
      console.error('a newer token for the Voice SDK', error);
      if (this.#device === device)
        this.#renewal = setTimeout(() => void this.#refresh(), openAgainAfter);
    }
  }

  #failed(error: unknown): void {
    if (error) console.error('the Voice SDK', error);
    const message =
      error instanceof DOMException ? microphoneProblem(error) : 'voice_failed';
    this.state.set({ kind: 'failed', message });
    this.#openAgain();
  }
}
