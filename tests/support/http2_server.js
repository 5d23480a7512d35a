// An OpenAI-compatible server that speaks HTTP/2 over TLS and nothing else, on a
// free port of 127.0.0.1. Its folder gets `certificate.pem`, then `port`, and
// `N.json` for each connection. `mode` is read for each question: "ok" answers
// it; with "dead" its connection says nothing any more, whatever the mode is
// later, as one does that was dropped on the way.
'use strict';

const { execFileSync } = require('node:child_process');
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const http2 = require('node:http2');
const path = require('node:path');

const folder = process.argv[2].replace(/^--folder=/, '');

const within = (name) => path.join(folder, name);

// Whole, or not there.
function write(name, text) {
  writeFileSync(within(`${name}.new`), text);
  renameSync(within(`${name}.new`), within(name));
}

function makeCertificate() {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt',
    'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj',
    '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1',
    '-keyout', within('key.pem'), '-out', within('certificate.pem')],
  { stdio: 'ignore' });
  return {
    key: readFileSync(within('key.pem')),
    cert: readFileSync(within('certificate.pem')),
  };
}

function event(content) {
  return `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
}

const proposal = JSON.stringify({
  action: 'answer', department: null, certainty: 0.9, language: 'en-US',
  text: 'We are open from nine to five.',
});

const server = http2.createSecureServer(
  { ...makeCertificate(), allowHTTP1: false });
const dead = new WeakSet();
let connections = 0;

server.on('session', (session) => {
  connections += 1;
  write(`${String(connections).padStart(4, '0')}.json`, '{}');
  session.on('error', () => {});
});

server.on('stream', (stream) => {
  stream.on('error', () => {});
  stream.resume();
  stream.on('end', () => {
    if (readFileSync(within('mode'), 'utf8') === 'dead')
      dead.add(stream.session);
    if (dead.has(stream.session))
      return;
    stream.respond({ ':status': 200, 'content-type': 'text/event-stream' });
    stream.end(`${event(proposal)}data: [DONE]\n\n`);
  });
});

server.listen(0, '127.0.0.1', () => {
  write('port', String(server.address().port));
});
