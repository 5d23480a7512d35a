import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { document, FakeEngine } from './fake_engine.js';

const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
ajv.addSchema(document, 'openapi');

const check = (pointer, value) => {
  const isRight = ajv.validate({ $ref: `openapi#${pointer}` }, value);
  assert.ok(isRight, `${pointer}: ${ajv.errorsText()}`);
};
const escaped = (text) => text.replaceAll('~', '~0').replaceAll('/', '~1');

test('every example of the document is as its schema says', () => {
  for (const [name, schema] of Object.entries(document.components.schemas))
    for (const each of schema.examples ?? [])
      check(`/components/schemas/${name}`, each);
});

test('the fake engine answers as the document says', () => {
  const engine = new FakeEngine();
  for (const [path, body] of Object.entries(engine.pages()))
    check(
      `/paths/${escaped(path)}/get/responses/200/content/application~1json/schema`,
      body,
    );
  check('/components/schemas/Session', engine.session());
  check('/components/schemas/FrameFromEngine', engine.board());
});
