#!/usr/bin/python3
"""speak.py FILE TEXT: espeak-ng says the text into a wav file of 8 kHz, 16 bit,
mono, as a telephone carries it; whole milliseconds of it."""

import os
import subprocess
import sys
import tempfile
import warnings
import wave

warnings.filterwarnings("ignore", category=DeprecationWarning)
import audioop  # noqa: E402 (deprecated from Python 3.11 on)

RATE = 8000


def main():
    target, text = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        spoken = os.path.join(folder, "spoken.wav")
        subprocess.run(
            ["espeak-ng", "-v", "en-us+f3", "-s", "120", "-w", spoken, text],
            check=True)
        with wave.open(spoken) as file:
            samples = file.readframes(file.getnframes())
            rate = file.getframerate()
    samples, _ = audioop.ratecv(samples, 2, 1, rate, RATE, None)
    whole = len(samples) // 16 * 16
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples[:whole])


if __name__ == "__main__":
    main()
