'use strict';
// node server.js FOLDER: s3rver with a bucket "media", behind AWS's own
// implementation of its signature (version 4), which s3rver does not check.
// Says its port, and stops when its standard input ends.

const fs = require('node:fs');
const http = require('node:http');
const crypto = require('node:crypto');
const { SignatureV4 } = require('@smithy/signature-v4');
const { Sha256 } = require('@aws-crypto/sha256-js');
const S3rver = require('s3rver');

const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const region = 'eu-central-1';

// What AWS's signer would have sent as `Authorization` for the same request.
async function expectedAuthorization(request, signedHeaders) {
  const at = request.headers['x-amz-date'];
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(at);
  const headers = {};
  for (const name of signedHeaders) headers[name] = request.headers[name];
  const signer = new SignatureV4({
    credentials, region, service: 's3', sha256: Sha256, uriEscapePath: false,
  });
  const signed = await signer.sign({
    method: request.method,
    protocol: 'http:',
    hostname: '127.0.0.1',
    path: request.url,
    query: {},
    headers,
  }, {
    signingDate: new Date(
      `${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
    signableHeaders: new Set(signedHeaders),
  });
  return signed.headers.authorization;
}

// The code of S3's error; empty: properly signed.
async function problemOf(request, body) {
  const given = request.headers.authorization ?? '';
  const signedHeaders = /SignedHeaders=([^,]+)/.exec(given)?.[1].split(';');
  if (!signedHeaders) return 'AccessDenied';
  for (const name of ['host', 'x-amz-content-sha256', 'x-amz-date'])
    if (!signedHeaders.includes(name)) return 'AccessDenied';
  const plain = text => text.replaceAll(', ', ',');
  if (plain(given) !==
      plain(await expectedAuthorization(request, signedHeaders)))
    return 'SignatureDoesNotMatch';
  const hash = crypto.createHash('sha256').update(body).digest('hex');
  if (hash !== request.headers['x-amz-content-sha256'])
    return 'XAmzContentSHA256Mismatch';
  return '';
}

function refuse(response, code) {
  response.writeHead(403, { 'Content-Type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}` +
    '</Code><Message>Refused</Message></Error>');
}

async function main() {
  const storage = new S3rver({
    port: 0, address: '127.0.0.1', silent: true, directory: process.argv[2],
    configureBuckets: [{ name: 'media', configs: [] }],
  });
  const { port } = await storage.run();

  const gate = http.createServer((request, response) => {
    const pieces = [];
    request.on('data', piece => pieces.push(piece));
    request.on('end', async () => {
      try {
        const body = Buffer.concat(pieces);
        const problem = await problemOf(request, body);
        if (problem) return refuse(response, problem);
        const { expect, ...headers } = request.headers;
        const onward = http.request({
          port, host: '127.0.0.1', method: request.method, path: request.url,
          headers,
        }, answer => {
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
        });
        onward.on('error', error => response.destroy(error));
        onward.end(body);
      } catch (error) {
        console.error(error);
        response.destroy(error);
      }
    });
  });
  gate.listen(0, '127.0.0.1', () => {
    fs.writeSync(1, `${gate.address().port}\n`);
  });
  process.stdin.resume().on('end', () => process.exit(0));
}

main();
