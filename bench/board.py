"""The live board: how soon an event of the clinic's shows on a supervisor's
page, while many people are signed in and calls go on."""

import base64
import json
import os
import socket
import statistics
import struct
import subprocess
import threading
import time

from clinic import CLIENT, FIRST_USER
from servers import Engine

PEOPLE = 2000
RATE = 100  # calls a second
TOGGLES = 600
PAUSE = 0.04  # seconds between two; a page may say 20 frames a second
PATIENCE = 10  # seconds
CONTINUED, TEXT, CLOSE, PING, PONG = 0, 1, 8, 9, 10


class Page:
    """A presence socket: RFC 6455 as far as a page needs it."""

    def __init__(self, engine, user, role):
        self.socket = socket.create_connection(
            ("127.0.0.1", engine.port), PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.read = self.socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((
            "GET /api/portal/ws HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            "Connection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {key}\r\n\r\n").encode())
        head = self.read.readline()
        if b" 101 " not in head:
            raise RuntimeError(f"no socket: {head.decode().strip()}")
        while self.read.readline() not in (b"\r\n", b""):
            pass
        self.say(type="hello", token=token_of(engine, user, role))
        self.hear(lambda frame: frame["type"] == "welcome")

    def say(self, **frame):
        self._send(TEXT, json.dumps(frame).encode())

    def hear(self, wanted):
        """Reads until a frame is wanted; gives it."""
        while True:
            frame = json.loads(self._receive())
            if wanted(frame):
                return frame

    def close(self):
        self.read.close()
        self.socket.close()

    def _send(self, code, data):
        mask = os.urandom(4)
        length = len(data)
        head = (struct.pack("!BB", 0x80 | code, 0x80 | length)
                if length < 126
                else struct.pack("!BBH", 0x80 | code, 0x80 | 126, length))
        self.socket.sendall(head + mask + bytes(
            byte ^ mask[place % 4] for place, byte in enumerate(data)))

    def _receive(self):
        """A message: a long one comes in several frames, and a PING may come
        between them."""
        data = b""
        while True:
            code, part, is_last = self._frame()
            if code == PING:
                self._send(PONG, part)
            elif code == CLOSE:
                raise RuntimeError("the engine closed the socket")
            elif code in (TEXT, CONTINUED):
                data += part
                if is_last:
                    return data

    def _frame(self):
        first, length = self._exactly(2)
        length &= 0x7f
        if length == 126:
            length, = struct.unpack("!H", self._exactly(2))
        elif length == 127:
            length, = struct.unpack("!Q", self._exactly(8))
        return first & 0x0f, self._exactly(length), bool(first & 0x80)

    def _exactly(self, count):
        data = self.read.read(count)
        if len(data) < count:
            raise RuntimeError("the engine is gone")
        return data


def token_of(engine, user, role):
    done = subprocess.run(
        [engine.bench.program("callengine"), "token", "--client", str(CLIENT),
         "--user", str(user), "--role", role],
        env={"PATH": os.environ["PATH"], "PORTAL_JWT_SECRET": engine.secret},
        capture_output=True, text=True, check=True)
    return done.stdout.strip()


def toggle(engine, user, times):
    """Somebody goes on and off duty; milliseconds until the board shows it,
    each time, and the frames that the board got meanwhile."""
    board = Page(engine, user + 1, "supervisor")
    person = Page(engine, user, "staff")
    board.say(type="board", watch=True)
    board.hear(lambda frame: frame["type"] == "board")
    taken = []
    heard = 0
    began = time.monotonic()
    try:
        for each in range(times):
            available = each % 2 == 0

            def shows(frame):
                nonlocal heard
                heard += 1
                # Who is off duty is not on it.
                return any(who["user"] == user
                           and (who.get("state") == "available") == available
                           for who in frame.get("staff", ()))

            asked = time.monotonic()
            person.say(type="presence", available=available)
            board.hear(shows)
            taken.append(1000 * (time.monotonic() - asked))
            time.sleep(PAUSE)
        return taken, heard / (time.monotonic() - began)
    finally:
        person.close()
        board.close()


def part_board(bench):
    people = 200 if bench.quick else PEOPLE
    people = min(people, bench.files - 500)
    times = 60 if bench.quick else TOGGLES
    with Engine(bench, people) as engine:
        load = {}

        def call():
            load.update(bench.load(
                engine, "--rate", str(RATE), "--arrivals", "even",
                "--staff", str(people), "--first-user", str(FIRST_USER),
                "--talk", "1", warm_up=5.0, duration=60.0,
                secret=engine.secret))

        calls = threading.Thread(target=call)
        calls.start()
        engine.wait_for(lambda: engine.figure(
            'callengine_pages_total{event="opened"}') >= people)
        try:
            # Of no department: no call reaches them.
            taken, frames = toggle(engine, FIRST_USER + people, times)
        finally:
            calls.join()
    if not load:
        raise RuntimeError("the calls could not be measured")
    taken.sort()
    return {
        "people": people,
        "events": len(taken),
        "p50_ms": statistics.median(taken),
        "p99_ms": taken[-(-99 * len(taken) // 100) - 1],
        "max_ms": taken[-1],
        "frames_per_second": frames,
        "calls_per_second": load["calls_per_second"],
        "breaches": load["breaches"],
        "bottleneck": load["bottleneck"],
    }


def board_targets(results, target):
    found = results.get("board")
    if not found:
        return []
    p99 = found["p99_ms"]
    frames = found["frames_per_second"]
    return [
        target(f"an event to a live board, {found['people']} people signed in "
               "and calls going on, p99", "< 100 ms", f"{p99:.1f} ms",
               p99 < 100),
        target("frames a second to a live board", "<= 20", f"{frames:.1f}",
               frames <= 20.5),
    ]


def board_section(results, table, number):
    found = results.get("board")
    if not found:
        return []
    return ["## The live board", ""] + table(
        ["people signed in", "calls/s", "events timed", "p50 ms", "p99 ms",
         "max ms", "frames/s", "bottleneck"],
        [(number(found["people"]), number(found["calls_per_second"]),
          number(found["events"]), number(found["p50_ms"], 1),
          number(found["p99_ms"], 1), number(found["max_ms"], 1),
          number(found["frames_per_second"], 1), found["bottleneck"])])
