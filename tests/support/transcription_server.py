#!/usr/bin/python3
"""An OpenAI-compatible /v1/audio/transcriptions that can be told to misbehave.

Its folder holds: `port` (written once it listens), `mode` (read at every request),
`reached` (once a fault was met), `N.json` for each question that it answered with
a text.

A mode is `ok` or a fault: `status 500`, `status 429 2` (with that Retry-After),
`slow 3` (seconds, then the answer), `hang`, `drop` (no answer), `truncated` (half
of one), `wrong_type` (a web page).

The answer is an echo (a text made of the file's SHA-256), or what pocketsphinx
hears in a wav file of 8 kHz among the sentences of messages.gram: its general
model is made for 16 kHz and finds no words in a telephone's sound.
"""

import argparse
import email
import email.message
import hashlib
import http.server
import io
import json
import os
import threading
import time
import warnings
import wave

warnings.filterwarnings("ignore", category=DeprecationWarning)
import audioop  # noqa: E402 (deprecated from Python 3.11 on)

MODEL = "/usr/share/pocketsphinx/model/en-us"
GRAMMAR = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                       "messages.gram")


def write(path, text):
    """Whole or not at all, for whoever reads it meanwhile."""
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.rename(path + ".new", path)


class Listener:
    """pocketsphinx, one question at a time."""

    def __init__(self):
        from pocketsphinx import pocketsphinx
        config = pocketsphinx.Decoder.default_config()
        config.set_string("-hmm", MODEL + "/en-us")
        config.set_string("-dict", MODEL + "/cmudict-en-us.dict")
        config.set_string("-jsgf", GRAMMAR)
        config.set_string("-logfn", "/dev/null")
        self.decoder = pocketsphinx.Decoder(config)
        self.turn = threading.Lock()

    def text_of(self, sound):
        with wave.open(io.BytesIO(sound)) as file:
            samples = file.readframes(file.getnframes())
            rate = file.getframerate()
        samples, _ = audioop.ratecv(samples, 2, 1, rate, 16000, None)
        with self.turn:
            self.decoder.start_utt()
            self.decoder.process_raw(samples, False, True)
            self.decoder.end_utt()
            heard = self.decoder.hyp()
        return heard.hypstr if heard else ""


class Echo:
    def text_of(self, sound):
        return "echo " + hashlib.sha256(sound).hexdigest()[:16]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def mode(self):
        with open(os.path.join(self.server.folder, "mode"),
                  encoding="utf-8") as file:
            words = file.read().split()
        if words[0] != "ok":
            write(os.path.join(self.server.folder, "reached"), words[0])
        return words[0], words[1:]

    def body(self):
        if self.headers.get("Expect", "").lower() == "100-continue":
            pass  # http.server has said so already
        if "Content-Length" in self.headers:
            return self.rfile.read(int(self.headers["Content-Length"]))
        pieces = b""
        while size := int(self.rfile.readline(), 16):
            pieces += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return pieces

    def parts(self):
        """The fields of the form: name -> (file name, type, content)."""
        kind = email.message.Message()
        kind["Content-Type"] = self.headers["Content-Type"]
        boundary = b"\r\n--" + kind.get_param("boundary").encode()
        fields = {}
        for part in (b"\r\n" + self.body()).split(boundary)[1:-1]:
            head, _, content = part.partition(b"\r\n\r\n")
            told = email.message_from_bytes(head.lstrip())
            name = told.get_param("name", header="content-disposition")
            fields[name] = (told.get_filename(), told.get_content_type(),
                            content)
        return fields

    def answer(self, status, text, kind="application/json", cut=False,
               headers=()):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body[:len(body) // 2] if cut else body)
        self.close_connection = self.close_connection or cut

    def do_POST(self):
        fields = self.parts()
        what, more = self.mode()
        if self.path != "/v1/audio/transcriptions" or "file" not in fields:
            self.answer(400, '{"error": {"message": "no such thing"}}')
        elif what == "status":
            self.answer(int(more[0]), '{"error": {"message": "not now"}}',
                        headers=[("Retry-After", each) for each in more[1:]])
        elif what == "hang":
            self.rfile.read(1)  # until the other side gives it up
            self.close_connection = True
        elif what == "drop":
            self.close_connection = True
        elif what == "wrong_type":
            self.answer(200, "<!DOCTYPE html><p>Welcome.", "text/html")
        else:
            if what == "slow":
                time.sleep(float(more[0]))
            self.transcribe(fields, cut=what == "truncated")

    def transcribe(self, fields, cut):
        name, kind, sound = fields["file"]
        text = self.server.recognizer.text_of(sound)

        def said(field):
            return fields[field][2].decode() if field in fields else None
        # Before the answer: who has it may look at once.
        if not cut:
            self.server.note({
                "sha256": hashlib.sha256(sound).hexdigest(),
                "bytes": len(sound), "type": kind, "name": name,
                "model": said("model"), "language": said("language"),
                "authorization": self.headers.get("Authorization")})
        self.answer(200, json.dumps({"text": text}), cut=cut)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder, port, recognizer):
        super().__init__(("127.0.0.1", port), Handler)
        self.folder = folder
        self.recognizer = recognizer
        self.count = 0
        self.turn = threading.Lock()

    def note(self, question):
        with self.turn:
            self.count += 1
            write(os.path.join(self.folder, f"{self.count:06}.json"),
                  json.dumps(question))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--answer", choices=["echo", "heard"], default="heard")
    told = parser.parse_args()
    recognizer = Echo() if told.answer == "echo" else Listener()
    server = Server(told.folder, told.port, recognizer)
    write(os.path.join(told.folder, "port"), str(server.server_address[1]))
    server.serve_forever()


if __name__ == "__main__":
    main()
