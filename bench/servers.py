"""Starts and stops what is measured, each in a folder of its own."""

import base64
import os
import re
import secrets
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import urllib.request

from clinic import FIRST_USER, NUMBER, clinic_sql

PUBLIC_URL = "https://calls.example"
START_MAX = 30  # seconds
STOP_MAX = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def pinned(core, command):
    return ["taskset", "-c", str(core)] + command


def cpu_seconds(pid):
    """User and system time of a process."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        words = stat.read().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


class Server:
    """A process that listens on `port`; stopped and removed at the end of a
    `with`."""

    def __init__(self, name, port=0):
        self.name = name
        self.port = port
        self.folder = tempfile.mkdtemp(prefix="callengine-bench-")
        self.log = os.path.join(self.folder, "log")
        self.process = None

    def start(self, command, environment):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                command, env=environment, stdout=log, stderr=log)

    def logged(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    def wait_for(self, ready):
        """Waits until `ready` gives something true; gives that."""
        end = time.monotonic() + START_MAX
        while time.monotonic() < end:
            found = ready()
            if found:
                return found
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise RuntimeError(
            f"{self.name} does not start: {self.logged()[-2000:]}")

    def accepts(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        except OSError:
            return False

    def history(self):
        """Rows of history that it dropped, and that wait to be written;
        nothing if it writes none."""
        return None

    def settle(self, most=20.0):
        """Waits until the process has nothing left to do."""
        end = time.monotonic() + most
        while time.monotonic() < end:
            before = cpu_seconds(self.process.pid)
            time.sleep(0.4)
            if cpu_seconds(self.process.pid) - before <= 0.02:
                return

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(STOP_MAX)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Engine(Server):
    """The engine with a generated clinic, on one core."""

    def __init__(self, bench, staff, options=(), redis=None, answerer=None,
                 model_port=None, relay=False):
        super().__init__("the engine")
        self.bench = bench
        self.keeps_calls = "off" not in options
        self.secret = secrets.token_hex(24)
        self.staff = staff
        self.answerer = answerer
        self.relay = relay
        data = os.path.join(self.folder, "data")
        os.mkdir(data)
        environment = {
            "PATH": os.environ["PATH"],
            "CALLENGINE_DATA_DIR": data,
            "CALLENGINE_PUBLIC_URL": PUBLIC_URL,
            "CALLENGINE_ENCRYPTION_KEY":
                base64.b64encode(secrets.token_bytes(32)).decode(),
            "TWILIO_AUTH_TOKEN": bench.token,
            "PORTAL_JWT_SECRET": self.secret,
        }
        if redis:
            environment["REDIS_URL"] = redis.url
        if model_port:
            environment["AI_BASE_URL"] = f"http://127.0.0.1:{model_port}/v1"
        program = bench.program("callengine")
        try:
            self._make_clinic(program, environment, data)
            self.environment = environment
            self.command = lambda port: pinned(bench.engine_core, [
                program, "serve", "--listen", f"127.0.0.1:{port}",
                "--threads", "1", *options])
            self.start(self.command(0), environment)
            self.port = self.wait_for(self._port)
        except BaseException:
            super().__exit__()
            raise

    def _make_clinic(self, program, environment, data):
        subprocess.run([program, "migrate"], env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        database = sqlite3.connect(os.path.join(data, "callengine.sqlite"))
        database.executescript(clinic_sql(self.staff, self.answerer,
                                          self.relay))
        database.close()

    def kill_and_start(self):
        """SIGKILL and a new start; seconds until it is ready, and until all
        calls of before are taken back."""
        self.note_answers_not_durable()
        self.process.kill()
        self.process.wait()
        began = time.monotonic()
        self.start(self.command(self.port), self.environment)
        self.wait_for(self._is_ready)
        ready = time.monotonic() - began
        self.wait_for(lambda: self.figure("callengine_snapshots_recovering")
                      == 0)
        return ready, time.monotonic() - began

    def _is_ready(self):
        try:
            with urllib.request.urlopen(
                    f"http://127.0.0.1:{self.port}/readyz", timeout=1) as page:
                return page.status == 200
        except OSError:
            return False

    def _port(self):
        found = re.search(r"listening on port (\d+)", self.logged())
        return int(found.group(1)) if found else None

    def figure(self, name):
        with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/metrics", timeout=10) as page:
            text = page.read().decode()
        found = re.search("^" + re.escape(name) + r" (\S+)$", text, re.M)
        if not found:
            raise RuntimeError(f"/metrics does not tell {name}")
        return int(float(found.group(1)))

    def note_answers_not_durable(self):
        """What was measured while the engine did not wait for its snapshots is
        no figure of one that does: the part fails."""
        if not self.keeps_calls:
            return
        count = self.figure("callengine_answers_not_durable_total")
        if count:
            self.bench.fail(f"{count} answers went out before their state was "
                            "durable: not to be relied upon")

    def __exit__(self, kind=None, *rest):
        try:
            if kind is None and self.process and self.process.poll() is None:
                self.note_answers_not_durable()
        finally:
            super().__exit__(kind, *rest)

    def history(self):
        return {
            "dropped":
                self.figure('callengine_history_rows_total{fate="dropped"}'),
            "waiting": self.figure("callengine_history_rows_waiting"),
        }


class Redis(Server):
    """A Redis on a unix socket that writes its log every second, on the
    harness' core."""

    def __init__(self, bench):
        super().__init__("redis-server")
        self.socket = os.path.join(self.folder, "redis.sock")
        self.url = "redis+unix://" + self.socket
        self.start(pinned(bench.harness_core, [
            "redis-server", "--port", "0", "--unixsocket", self.socket,
            "--dir", self.folder, "--save", "", "--appendonly", "yes",
            "--appendfsync", "everysec"]), {"PATH": os.environ["PATH"]})
        self.wait_for(self.accepts)

    def accepts(self):
        try:
            with socket.socket(socket.AF_UNIX) as probe:
                probe.connect(self.socket)
            return True
        except OSError:
            return False

    def ask(self, *command):
        return subprocess.run(["redis-cli", "-s", self.socket, *command],
                              capture_output=True, text=True,
                              check=True).stdout

    def used_memory(self):
        return int(re.search(r"used_memory:(\d+)",
                             self.ask("INFO", "memory")).group(1))


class BareBeast(Server):
    """A Beast server that answers every POST with one document."""

    def __init__(self, bench, document):
        super().__init__("bare_beast", free_port())
        path = os.path.join(self.folder, "document.xml")
        with open(path, "w", encoding="utf-8") as out:
            out.write(document)
        self.start(pinned(bench.engine_core,
                          [bench.program("bare_beast"), str(self.port), path]),
                   None)
        self.wait_for(self.accepts)


class Express(Server):
    """The menu with Express and Twilio's helper."""

    def __init__(self, bench):
        super().__init__("Express", free_port())
        environment = {
            "PATH": os.environ["PATH"],
            "NODE_ENV": "production",
            "PORT": str(self.port),
            "PUBLIC_URL": PUBLIC_URL,
            "TWILIO_AUTH_TOKEN": bench.token,
        }
        self.start(pinned(bench.engine_core,
                          ["node", os.path.join(bench.peers, "express",
                                                "server.js")]), environment)
        self.wait_for(self.accepts)


__all__ = ["BareBeast", "Engine", "Express", "FIRST_USER", "NUMBER",
           "PUBLIC_URL", "Redis"]
