"""What the measurements need: programs, cores, and what they ran on."""

import json
import os
import platform
import resource
import secrets
import subprocess
import sys
import tempfile
import time

from servers import NUMBER, PUBLIC_URL, pinned

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LOAD_MAX = 300  # seconds that one run of the harness may take


def output_of(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True,
                              check=True, cwd=ROOT).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def cpu_model():
    with open("/proc/cpuinfo", encoding="utf-8") as cpus:
        for line in cpus:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown"


class Bench:
    """The set-up that all parts share."""

    def __init__(self, build, quick):
        self.build_folder = build
        self.quick = quick
        self.peers = os.path.join(ROOT, "bench", "peers")
        self.token = secrets.token_hex(16)
        cores = sorted(os.sched_getaffinity(0))
        self.engine_core = cores[0]
        self.harness_core = cores[-1]
        self.shared_core = len(cores) < 2
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        self.files = hard if hard != resource.RLIM_INFINITY else 65536
        if soft != hard:
            resource.setrlimit(resource.RLIMIT_NOFILE, (self.files, hard))
        self.failures = []
        self.part = ""  # that runs

    def program(self, name):
        return os.path.join(self.build_folder, "bin", name)

    def build(self):
        """Release, with the benchmarks."""
        subprocess.run([os.path.join(ROOT, "scripts", "setup"), "--tests"],
                       check=True)
        subprocess.run(
            ["cmake", "-S", ROOT, "-B", self.build_folder, "-G", "Ninja",
             "-DCMAKE_BUILD_TYPE=Release", "-DCALLENGINE_BENCH=ON"],
            check=True, stdout=subprocess.DEVNULL)
        subprocess.run(
            ["cmake", "--build", self.build_folder, "--target", "callengine",
             "callsim", "bare_beast", "micro_bench"], check=True)

    def install_peers(self):
        folder = os.path.join(self.peers, "express")
        if not os.path.isdir(os.path.join(folder, "node_modules")):
            subprocess.run(["npm", "ci", "--no-audit", "--no-fund"],
                           cwd=folder, check=True)

    def fail(self, why):
        """The part that runs can't be relied upon; the run goes on."""
        self.failures.append(f"{self.part}: {why}")

    def load(self, server, *options, secret=None, warm_up=1.0, duration=3.0):
        """Runs `callsim load` on the other core; gives its JSON."""
        if self.quick:
            warm_up, duration = min(warm_up, 0.5), min(duration, 1.0)
        environment = {"PATH": os.environ["PATH"],
                       "TWILIO_AUTH_TOKEN": self.token}
        if secret:
            environment["PORTAL_JWT_SECRET"] = secret
        command = self.harness(server, warm_up, duration, *options)
        before = server.history()
        done = subprocess.run(command, env=environment, capture_output=True,
                              text=True, timeout=LOAD_MAX, check=False)
        after = server.history()
        # 2: measured, but a promise was broken; the JSON says which.
        if done.returncode not in (0, 2):
            raise RuntimeError("callsim load: " + done.stderr.strip())
        run = json.loads(done.stdout)
        if after:
            run["history"] = {"dropped": after["dropped"] - before["dropped"],
                              "waiting": after["waiting"]}
        return run

    def harness(self, server, warm_up, duration, *options):
        return pinned(self.harness_core, [
            self.program("callsim"), "load",
            "--url", f"http://127.0.0.1:{server.port}",
            "--public-url", PUBLIC_URL, "--to", NUMBER,
            "--engine-pid", str(server.process.pid),
            "--warm-up", str(warm_up), "--duration", str(duration),
            "--json", "-", *options])

    def hold(self, engine, live, *options):
        """Brings so many calls to life and leaves them: the harness goes."""
        environment = {"PATH": os.environ["PATH"],
                       "TWILIO_AUTH_TOKEN": self.token,
                       "PORTAL_JWT_SECRET": engine.secret}
        command = self.harness(engine, LOAD_MAX, 1, "--live", str(live),
                               *options)
        with subprocess.Popen(command, env=environment,
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as harness:
            end = time.monotonic() + LOAD_MAX
            while engine.figure("callengine_live_calls") < live:
                if harness.poll() is not None or time.monotonic() > end:
                    raise RuntimeError("the calls do not come to life")
                time.sleep(0.1)
            harness.kill()

    def ran_on(self):
        return {
            "date": time.strftime("%Y-%m-%d %H:%M:%S %z"),
            "commit": output_of("git", "describe", "--always", "--dirty"),
            "cpu": cpu_model(),
            "cores": os.cpu_count(),
            "memory_gib": round(os.sysconf("SC_PAGE_SIZE")
                                * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
            "kernel": platform.release(),
            "system": output_of("sh", "-c",
                                ". /etc/os-release; echo $PRETTY_NAME"),
            "compiler": output_of("c++", "--version").split("\n")[0],
            "node": output_of("node", "--version"),
            "python": sys.version.split()[0],
            "load_average": " ".join(f"{x:.2f}" for x in os.getloadavg()),
            "engine_core": self.engine_core,
            "harness_core": self.harness_core,
            "quick": self.quick,
        }


def temporary_file(suffix):
    handle, path = tempfile.mkstemp(prefix="callengine-bench-", suffix=suffix)
    os.close(handle)
    return path
