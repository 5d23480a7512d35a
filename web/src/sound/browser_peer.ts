import { microphone } from './sound_line';

// Pages that are not secure have no devices, which is a failure like any other.
export const openMicrophone = async (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia(microphone);

/** Real microphones, peers and loudspeakers, for PeerLink. */
export function browserPeer(iceServers: RTCIceServer[]) {
  return {
    microphone: openMicrophone,
    peer: () => new RTCPeerConnection({ iceServers }),
    play: (stream: MediaStream) => {
      const audio = document.createElement('audio');
      audio.autoplay = true;
      audio.srcObject = stream;
      // Some browsers play only what is part of the page.
      audio.hidden = true;
      document.body.append(audio);
      return () => {
        audio.srcObject = null;
        audio.remove();
      };
    },
  };
}
