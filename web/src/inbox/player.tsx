import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/errors';
import { span } from '../parts/format';
import { usePortal } from '../portal';
import { texts } from '../texts';

const words = texts.inbox;
const speeds = ['0.75', '1', '1.25', '1.5', '2'];

/**
 * A message's sound. It is fetched with the bearer token when it is wanted, since
 * each listening is noted by the engine; seeking is the browser's then.
 */
export function Player(props: { id: number; seconds: number; onHeard: () => void }) {
  const { api } = usePortal();
  const [url, setUrl] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );

  async function load() {
    setBusy(true);
    setProblem(null);
    try {
      const sound = await api.file('/api/portal/voicemails/{id}/audio', {
        path: { id: props.id },
      });
      setUrl(URL.createObjectURL(sound));
      props.onHeard();
    } catch (error) {
      const isEarly = error instanceof ApiError && error.code === 'not_kept_yet';
      setProblem(isEarly ? words.notKept : words.audioFailed);
    }
    setBusy(false);
  }

  if (url) return <Controls url={url} seconds={props.seconds} />;
  return (
    <div className="row">
      <Button loading={isBusy} onClick={() => void load()}>
        {words.listen}
      </Button>
      <span role="alert">{problem}</span>
    </div>
  );
}

function Controls({ url, seconds }: { url: string; seconds: number }) {
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(seconds);
  const [speed, setSpeed] = useState('1');

  const toggle = () => {
    if (isPlaying) audio.current?.pause();
    else void audio.current?.play();
  };
  const seek = (to: number) => {
    if (audio.current) audio.current.currentTime = to;
    setAt(to);
  };
  const rate = (value: string) => {
    if (audio.current) audio.current.playbackRate = Number(value);
    setSpeed(value);
  };
  return (
    <div className="row end">
      {/* The transcript stands beside it. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <audio
        ref={audio}
        src={url}
        autoPlay
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
        onLoadedMetadata={({ currentTarget: { duration } }) => {
          if (Number.isFinite(duration)) setLength(duration);
        }}
      />
      <Button variant="default" onClick={toggle}>
        {isPlaying ? words.pause : words.play}
      </Button>
      <input
        type="range"
        aria-label={words.position}
        aria-valuetext={span(at * 1000)}
        min={0}
        max={length}
        step={0.1}
        value={at}
        onChange={({ currentTarget }) => seek(Number(currentTarget.value))}
      />
      <span className="number">
        {span(at * 1000)} / {span(length * 1000)}
      </span>
      <NativeSelect
        aria-label={words.speed}
        value={speed}
        onChange={({ currentTarget }) => rate(currentTarget.value)}
        data={speeds.map((value) => ({ value, label: `${value}×` }))}
      />
    </div>
  );
}
