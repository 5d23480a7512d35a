'use strict';

// The menu of the measured clinic, as one would write it with Express and
// Twilio's own helper library: its webhook() middleware checks the signature
// of every request, its VoiceResponse writes the answers. Run with
// NODE_ENV=production, as Express's guide "Production best practices" says.
//
//   PORT, TWILIO_AUTH_TOKEN, PUBLIC_URL (what is signed)

const express = require('express');
const twilio = require('twilio');

const { VoiceResponse } = twilio.twiml;
const publicUrl = new URL(process.env.PUBLIC_URL);
const voice = '/api/twilio/voice';

const app = express();
app.disable('x-powered-by');
app.use(express.urlencoded({ extended: false }));
app.use(
  voice,
  twilio.webhook({
    protocol: publicUrl.protocol.slice(0, -1),
    host: publicUrl.host,
  }),
);

function answer(response, twiml) {
  response.type('text/xml').send(twiml.toString());
}

function url(path, step) {
  return `${publicUrl.origin}${voice}/${path}?client=1&line=1&step=${step}`;
}

function menu(step) {
  const twiml = new VoiceResponse();
  const gather = twiml.gather({
    input: 'dtmf',
    numDigits: 1,
    finishOnKey: '',
    actionOnEmptyResult: true,
    timeout: 5,
    action: url('ivr-gather', step),
    method: 'POST',
  });
  gather.say('Thank you for calling Hillside Family Clinic.');
  gather.say('For billing, press 1.');
  gather.say('For Ana, press 2.');
  gather.say('To leave a message, press star.');
  return twiml;
}

function voicemail() {
  const twiml = new VoiceResponse();
  twiml.say(
    'Nobody can take your call right now. Please leave a message after the tone.',
  );
  twiml.record({
    action: url('voicemail', 2),
    method: 'POST',
    maxLength: 300,
    timeout: 10,
    finishOnKey: '#',
    playBeep: true,
    recordingStatusCallback: url('recording-status', 2),
    recordingStatusCallbackMethod: 'POST',
    recordingStatusCallbackEvent: 'completed absent',
  });
  twiml.say('Goodbye.');
  return twiml;
}

app.post(`${voice}/incoming`, (request, response) => {
  answer(response, menu(1));
});

app.post(`${voice}/ivr-gather`, (request, response) => {
  if (request.body.Digits === '*') answer(response, voicemail());
  else answer(response, menu(Number(request.query.step) + 1));
});

app.post(`${voice}/voicemail`, (request, response) => {
  const twiml = new VoiceResponse();
  twiml.say('Thank you. Goodbye.');
  twiml.hangup();
  answer(response, twiml);
});

for (const path of ['recording-status', 'status-callback', 'call-status'])
  app.post(`${voice}/${path}`, (request, response) => {
    answer(response, new VoiceResponse());
  });

app.listen(Number(process.env.PORT), '127.0.0.1');
