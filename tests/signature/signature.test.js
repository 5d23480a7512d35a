// The engine's signature check and Twilio's own (npm `twilio`) must say the
// same of every case below: right ones, wrong ones and odd ones. The engine's
// answer comes from the program named by SIGNATURE_PROBE.
'use strict';

const assert = require('node:assert');
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const { test } = require('node:test');
const { getExpectedTwilioSignature, validateRequest, validateRequestWithBody } =
  require('twilio/lib/webhooks/webhooks');

const token = '12345';
const base = 'https://calls.example.com';
const voice = base + '/api/twilio/voice/incoming';

// The form of a real first request, with its empty geography.
const form = {
  CallSid: 'CA0123456789abcdef0123456789abcdef',
  AccountSid: 'AC0123456789abcdef0123456789abcdef',
  From: '+14155550123', To: '+12025550199', Caller: '+14155550123',
  Called: '+12025550199', CallStatus: 'ringing', Direction: 'inbound',
  ApiVersion: '2010-04-01', FromCity: '', FromState: 'CA', CallerName: ' J D ',
};

function signed(name, url, params = form, signedUrl = url, key = token) {
  const header = getExpectedTwilioSignature(key, signedUrl, params);
  return { name, token, url, params, header };
}

function withBody(name, url, body) {
  return { name, token, url, body, header: getExpectedTwilioSignature(token, url, {}) };
}

const hash = (text) => createHash('sha256').update(text).digest('hex');
const json = '{"property": "value", "boolean": true}';
const right = signed('a form', voice);

const cases = [
  right,
  signed('no parameters at all', voice, {}),
  signed('the query of a POST stays in the URL', voice + '?client=123&step=4'),
  signed('a GET: everything in the query', voice + '?CallSid=CA1&From=%2B1415&To=', {}),
  signed('percent escapes of a GET untouched', voice + '?name=a%20b+c%2F', {}),
  signed('a body signed with its port', voice, form, 'https://calls.example.com:443/api/twilio/voice/incoming'),
  signed('a port that is written', 'https://calls.example.com:8443/x', form),
  signed('a port that the platform dropped', 'https://calls.example.com:8443/x', form, 'https://calls.example.com/x'),
  signed('plain HTTP', 'http://calls.example.com/x', form),
  signed('plain HTTP with its port', 'http://calls.example.com:8080/x', form),
  signed('plain HTTP, port added', 'http://calls.example.com/x', form, 'http://calls.example.com:80/x'),
  signed('user info kept', 'https://user:pass@calls.example.com/x', form),
  signed('byte order of names', voice, { callSid: '1', CallSid: '2', CALLSID: '3', 'Call-Sid': '4', _c: '5' }),
  signed('sorted by name, not by name and value', voice, { Reason: 'zzz', ReasonConferenceEnded: 'aaa' }),
  signed('repeated names', voice, { Event: ['ringing', 'answered'], A: 'b' }),
  signed('repeated names, out of order', voice, { Event: ['b', 'a', 'c'], A: 'b' }),
  signed('repeated values count once', voice, { Event: ['a', 'a', 'b'] }),
  signed('empty values', voice, { A: '', B: '', C: 'x' }),
  signed('white space is kept', voice, { A: '  x ', B: '\t', C: 'a\nb' }),
  signed('UTF-8', voice, { SpeechResult: 'Żółć, naïve – 你好', 'Ünï': 'ö' }),
  signed('characters that URLs escape', voice, { A: '&=+%/?#', B: "it's" }),
  signed('an unknown parameter', voice, { ...form, SomethingNew: '1' }),
  withBody('a JSON body', `${voice}?bodySHA256=${hash(json)}`, json),
  withBody('a JSON body with more in the query', `${voice}?bodySHA256=${hash(json)}&a=b`, json),
  withBody('an empty body with its hash', `${voice}?bodySHA256=${hash('')}`, ''),
  withBody('a JSON body of another hash', `${voice}?bodySHA256=${hash('{}')}`, json),
  // -- wrong ones --
  { ...right, name: 'no header', header: '' },
  { ...right, name: 'a short header', header: 'abc=' },
  { ...right, name: 'a header that is no base64', header: '!'.repeat(28) },
  { ...right, name: 'a longer header', header: right.header + 'A' },
  { ...right, name: 'another token', token: '54321' },
  { ...right, name: 'a changed value', params: { ...form, To: '+12025550198' } },
  { ...right, name: 'a value more', params: { ...form, X: '' } },
  { ...right, name: 'a dropped empty value', params: (({ FromCity, ...rest }) => rest)(form) },
  { ...right, name: 'a trimmed value', params: { ...form, CallerName: 'J D' } },
  { ...right, name: 'another path', url: voice + '/' },
  { ...right, name: 'another query', url: voice + '?a=b' },
  { ...right, name: 'another host', url: voice.replace('calls', 'calls2') },
  { ...right, name: 'another scheme', url: voice.replace('https', 'http') },
  { ...signed('', voice, { Event: ['a', 'b'] }), name: 'a repeated name with one value only', params: { Event: 'a' } },
];

function twilioSays(each) {
  if ('body' in each)
    return validateRequestWithBody(each.token, each.header, each.url, each.body);
  return validateRequest(each.token, each.header, each.url, each.params);
}

function engineSays(list) {
  const input = list.map((each) => JSON.stringify(each)).join('\n') + '\n';
  const run = spawnSync(process.env.SIGNATURE_PROBE, { input, encoding: 'utf8' });
  assert.strictEqual(run.status, 0, run.stderr);
  return run.stdout.trim().split('\n').map((line) => line === 'true');
}

test('every case: the engine says what Twilio says', () => {
  const engine = engineSays(cases);
  assert.strictEqual(engine.length, cases.length);
  const differ = cases
    .map((each, i) => ({ name: each.name, twilio: twilioSays(each), engine: engine[i] }))
    .filter((each) => each.twilio !== each.engine);
  assert.deepStrictEqual(differ, []);
});

test('the table has both kinds', () => {
  const yes = cases.filter(twilioSays).length;
  assert.ok(yes > 20 && cases.length - yes > 10, `${yes} of ${cases.length}`);
});

// Where Twilio's library guesses (it tries other spellings of a URL), the
// engine signs what was on the wire and nothing else.
test('a host in other letters is not the host', () => {
  const each = signed('', voice.replace('calls', 'CALLS'), form, voice);
  assert.strictEqual(engineSays([each])[0], false);
});

test('a JSON body without its hash is refused', () => {
  assert.strictEqual(engineSays([withBody('', voice, json)])[0], false);
});
