import type { Store } from '../parts/store';

/** Whether this page's device could take a call now. */
export type LineState =
  | { kind: 'none' } // there is nothing to open
  | { kind: 'closed' }
  | { kind: 'opening' }
  | { kind: 'ready' }
  | { kind: 'failed'; message: string };

export type SoundState = 'ringing' | 'connecting' | 'talking' | 'ended';

/** The sound of one call, at this page's end. Every function may be called at any time. */
export interface SoundCall {
  /** The engine's offer that this is; null for a call that this page began. */
  readonly offer: string | null;
  readonly state: Store<SoundState>;
  readonly isMuted: Store<boolean>;
  /** Answers; rejects if the microphone can't be used. Twice is once. */
  accept(): Promise<void>;
  reject(): void;
  /** It rings here no more; it may ring elsewhere. */
  ignore(): void;
  hangUp(): void;
  mute(isMuted: boolean): void;
  sendDigits(digits: string): void;
}

/**
 * A way for calls' sound to come to this page: Twilio's Voice SDK, or a WebRTC
 * peer over the presence socket.
 */
export interface SoundLine {
  readonly state: Store<LineState>;
  /** Registers the device, and again after a failure. */
  open(): Promise<void>;
  close(): void;
  /** Called for each call that rings; returns what ends it. */
  onCall(listener: (call: SoundCall) => void): () => void;
  /** Calls a number from this page; null where this line can't. */
  readonly dial: ((number: string) => Promise<SoundCall>) | null;
}

export const microphone: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/** What a browser's refusal of the microphone means for a person. */
export function microphoneProblem(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return 'microphone_refused';
  if (name === 'NotFoundError') return 'microphone_missing';
  if (name === 'NotReadableError') return 'microphone_busy';
  return 'microphone_failed';
}
