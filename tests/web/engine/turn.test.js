// A talk of two pages that only a TURN server can join: a real one (coturn), with
// the user and the password that the engine tells its pages.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { eventually, launch } from '../harness.js';
import { freePort, people, RealEngine } from './engine.js';
import * as see from './pages.js';

let folder;
let turn;
let engine;
let browser;

/** Answers on this port. */
async function isOpen(port) {
  const socket = net.connect(port, '127.0.0.1');
  const open = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return open;
}

async function startTurn(port) {
  turn = spawn(
    'turnserver',
    [
      '-n', // without Debian's configuration
      ...['--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', '--allow-loopback-peers'],
      ...[`--listening-port=${port}`, '--no-tls', '--no-dtls', '--no-cli'],
      ...['--lt-cred-mech', '--realm=clinic.example', '--user=clinic:secret of turn'],
      ...[`--userdb=${folder}/users`, `--pidfile=${folder}/pid`],
      ...[`--log-file=${folder}/log`, '--simple-log'],
    ],
    { stdio: 'ignore' },
  );
  await eventually(() => isOpen(port));
}

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'callengine-turn-'));
  const port = await freePort();
  await startTurn(port);
  const servers = [
    {
      urls: `turn:127.0.0.1:${port}`,
      username: 'clinic',
      credential: 'secret of turn',
    },
  ];
  engine = await RealEngine.start({
    env: { RTC_ICE_SERVERS: JSON.stringify(servers) },
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await engine?.stop();
  turn?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs in a page before its scripts: as behind a firewall, no way but the relay. */
function relayOnly() {
  globalThis.peers = [];
  const Real = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Real {
    constructor(configuration) {
      super({ ...configuration, iceTransportPolicy: 'relay' });
      globalThis.peers.push(this);
    }
  };
}

/** What the sound of a page's newest peer leaves it by: `relay` is the TURN server. */
const wayOut = (page) =>
  page.evaluate(async () => {
    const stats = await globalThis.peers.at(-1).getStats();
    const all = [...stats.values()];
    const pair = all.find(
      ({ type, nominated }) => type === 'candidate-pair' && nominated,
    );
    return stats.get(pair?.localCandidateId)?.candidateType;
  });

test(
  'two pages that cannot reach each other talk through the TURN server',
  {
    timeout: 120_000,
  },
  async () => {
    const staff = await see.openOnDuty(browser, engine, people.ana, {
      init: relayOnly,
    });
    const caller = await see.openPhone(browser, engine, people.dana, {
      init: relayOnly,
    });
    await see.callAndPress(caller.page, 1);
    await see.accept(staff.page);
    await see.phoneState(caller.page, 'talking').waitFor();
    for (const { page } of [staff, caller]) {
      await see.hears(page);
      assert.equal(await wayOut(page), 'relay');
    }
  },
);
