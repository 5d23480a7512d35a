// The engine's voice tokens and those of Twilio's own library (npm `twilio`)
// must say the same, and open with the same key. The engine's come from the
// program named by VOICE_TOKEN_PROBE.
'use strict';

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const { test } = require('node:test');
// What Twilio's library signs and reads its own tokens with.
const jsonwebtoken = require('jsonwebtoken');
const AccessToken = require('twilio/lib/jwt/AccessToken');

const now = Math.floor(Date.now() / 1000);
const settings = {
  account_sid: 'AC0123456789abcdef0123456789abcdef',
  api_key_sid: 'SK0123456789abcdef0123456789abcdef',
  api_key_secret: 'the-secret-of-the-key-0123456789',
  twiml_app_sid: 'AP0123456789abcdef0123456789abcdef',
  client: 123, user: 101, now, expires_at: now + 3600,
};

function engineMakes(told) {
  const input = JSON.stringify(told) + '\n';
  const run = spawnSync(process.env.VOICE_TOKEN_PROBE, { input, encoding: 'utf8' });
  assert.strictEqual(run.status, 0, run.stderr);
  return run.stdout.trim();
}

/** As Twilio's library makes it for the same person. */
function twilioMakes(told) {
  const token = new AccessToken(told.account_sid, told.api_key_sid, told.api_key_secret, {
    identity: `c${told.client}_u${told.user}`,
    ttl: told.expires_at - told.now,
  });
  const grant = new AccessToken.VoiceGrant({
    incomingAllow: true,
    outgoingApplicationSid: told.twiml_app_sid || undefined,
  });
  token.addGrant(grant);
  return token.toJwt();
}

/** All of a token that holds; its times as what they last. */
function read(token, secret) {
  const { header, payload } = jsonwebtoken.verify(
    token, secret, { algorithms: ['HS256'], complete: true });
  assert.strictEqual(payload.jti, `${payload.iss}-${payload.iat}`);
  const { jti, iat, exp, ...rest } = payload;
  return { header, lasts: exp - iat, ...rest };
}

test('the engine says what Twilio says', () => {
  for (const told of [settings, { ...settings, twiml_app_sid: '' }]) {
    const ours = read(engineMakes(told), told.api_key_secret);
    assert.deepStrictEqual(ours, read(twilioMakes(told), told.api_key_secret));
    assert.strictEqual(ours.grants.voice.incoming.allow, true);
  }
});

test('another secret does not open it', () => {
  assert.throws(() => read(engineMakes(settings), 'another-secret'), /invalid signature/);
});

test('it expires', () => {
  const old = { ...settings, now: now - 7200, expires_at: now - 3600 };
  assert.throws(() => read(engineMakes(old), old.api_key_secret), /jwt expired/);
});
