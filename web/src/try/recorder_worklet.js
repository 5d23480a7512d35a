// Hands the microphone's samples to the page. A worklet is a script of its own.
class Recorder extends AudioWorkletProcessor {
  process([input]) {
    const channel = input[0];
    if (channel) this.port.postMessage(channel.slice());
    return true;
  }
}
registerProcessor('recorder', Recorder);
