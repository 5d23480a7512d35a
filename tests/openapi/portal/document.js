// docs/openapi.json as something that answers are held against. What it does
// not name is wrong, and it is remembered what of it was ever seen.
'use strict';

const assert = require('node:assert');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv/dist/2020');
const formats = require('ajv-formats');

const file = path.join(__dirname, '../../../docs/openapi.json');
const methods = ['get', 'put', 'post', 'patch', 'delete'];
const escaped = (text) => text.replaceAll('~', '~0').replaceAll('/', '~1');

/** Objects have no other keys than those that are named. */
function close(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'object' && node.properties)
    node.additionalProperties ??= false;
  Object.values(node).forEach(close);
}

class Document {
  #ajv = new Ajv({ strict: false, allErrors: true });
  #answered = new Set(); // "login 200"
  #keys = new Set(); // "Me.name"
  #frames = new Set(); // "FrameFromEngine offer"

  constructor() {
    this.whole = JSON.parse(readFileSync(file, 'utf8'));
    close(this.whole);
    formats(this.#ajv);
    this.#ajv.addSchema(this.whole, 'openapi');
    this.operations = new Map();
    for (const [at, item] of Object.entries(this.whole.paths))
      for (const method of methods)
        if (item[method])
          this.operations.set(item[method].operationId,
            { at, method, told: item[method] });
  }

  operation(id) {
    const found = this.operations.get(id);
    assert.ok(found, `the document has no operation ${id}`);
    return found;
  }

  // -- requests --------------------------------------------------------------

  /** What the document has against a request; empty: nothing. */
  complaint(id, { names = {}, query = {}, body }) {
    const { at, method, told } = this.operation(id);
    for (const [where, values] of [['path', names], ['query', query]])
      for (const [name, value] of Object.entries(values)) {
        const known = (told.parameters ?? []).find(
          (each) => each.in === where && each.name === name);
        if (!known) return `there is no ${where} parameter ${name}`;
        const isNumber = known.schema.type === 'integer';
        const text = String(value);
        const given = isNumber && /^\d+$/.test(text) ? Number(text) : text;
        const wrong = this.#wrong(this.#rooted(known.schema), given);
        if (wrong) return `${name}: ${wrong}`;
      }
    const isJson = told.requestBody?.content['application/json'];
    if (!isJson || body === undefined) return '';
    if (typeof body === 'string') return 'the body is no JSON';
    return this.#wrong({ $ref: `openapi#/paths/${escaped(at)}/${method}`
      + '/requestBody/content/application~1json/schema' }, body);
  }

  // -- answers ---------------------------------------------------------------

  /** Gives what the answer says, as JSON if it is. */
  check(id, { status, headers, body }) {
    const { at, method, told } = this.operation(id);
    const says = `${id} answers ${status} ${body.subarray(0, 300)}`;
    let pointer = `#/paths/${escaped(at)}/${method}/responses/${status}`;
    let answer = told.responses[status];
    assert.ok(answer, `${says}: the document has no such answer`);
    this.#answered.add(`${id} ${status}`);
    if (answer.$ref) {
      pointer = answer.$ref;
      answer = this.#at(pointer);
    }
    for (const [name, { required }] of Object.entries(answer.headers ?? {}))
      if (required)
        assert.ok(headers[name.toLowerCase()], `${says}: without ${name}`);
    if (!answer.content) {
      assert.strictEqual(body.length, 0, says);
      return null;
    }
    const type = (headers['content-type'] ?? '').split(';')[0];
    assert.ok(answer.content[type], `${says}: its type is ${type}`);
    if (type !== 'application/json') return body;
    const value = JSON.parse(body);
    const schema = { $ref:
      `openapi${pointer}/content/application~1json/schema` };
    assert.strictEqual(this.#wrong(schema, value), '', says);
    this.#note(answer.content[type].schema, value, id);
    return value;
  }

  // -- frames ----------------------------------------------------------------

  /** What is wrong with a frame of this kind; empty: nothing. */
  frameComplaint(kind, frame) {
    const wrong = this.#wrong(
      { $ref: `openapi#/components/schemas/${kind}` }, frame);
    return wrong && `${kind} ${JSON.stringify(frame)}: ${wrong}`;
  }

  noteFrame(kind, frame) {
    this.#frames.add(`${kind} ${frame.type}`);
    this.#note(this.whole.components.schemas[kind], frame, kind);
  }

  // -- what nobody has seen --------------------------------------------------

  answersNotSeen() {
    const all = [...this.operations].flatMap(([id, { told }]) =>
      Object.keys(told.responses).map((status) => `${id} ${status}`));
    return all.filter((each) => !this.#answered.has(each));
  }

  framesNotSeen(...kinds) {
    return kinds.flatMap((kind) => this.whole.components.schemas[kind].oneOf
      .map((each) => `${kind} ${this.#at(each.$ref).properties.type.const}`))
      .filter((each) => !this.#frames.has(each));
  }

  /** Keys that answers and frames could have and never had. */
  keysNotSeen(...kinds) {
    const all = new Set();
    for (const { told } of this.operations.values())
      for (const each of Object.values(told.responses)) {
        const { content = {} } = each.$ref ? this.#at(each.$ref) : each;
        const json = content['application/json'];
        if (json) this.#list(json.schema, '', all);
      }
    for (const kind of kinds)
      this.#list(this.whole.components.schemas[kind], kind, all);
    return [...all].filter((each) => !this.#keys.has(each));
  }

  #list(schema, name, to) {
    if (schema.$ref)
      return this.#list(this.#at(schema.$ref), schema.$ref.split('/').at(-1), to);
    for (const each of [...schema.oneOf ?? [], ...schema.anyOf ?? []])
      this.#list(each, name, to);
    if (schema.items) this.#list(schema.items, name, to);
    for (const [key, each] of Object.entries(schema.properties ?? {})) {
      if (to.has(`${name}.${key}`)) continue;
      to.add(`${name}.${key}`);
      this.#list(each, `${name}.${key}`, to);
    }
  }

  #note(schema, value, name) {
    if (schema.$ref)
      return this.#note(
        this.#at(schema.$ref), value, schema.$ref.split('/').at(-1));
    const fits = [...schema.oneOf ?? [], ...schema.anyOf ?? []].find(
      (each) => !this.#wrong(this.#rooted(each), value));
    if (fits) this.#note(fits, value, name);
    if (schema.items && Array.isArray(value))
      for (const each of value) this.#note(schema.items, each, name);
    if (!schema.properties || typeof value !== 'object' || value === null)
      return;
    for (const [key, each] of Object.entries(value)) {
      this.#keys.add(`${name}.${key}`);
      this.#note(schema.properties[key] ?? {}, each, `${name}.${key}`);
    }
  }

  #at(pointer) {
    return pointer.split('/').slice(1).reduce((node, step) =>
      node[step.replaceAll('~1', '/').replaceAll('~0', '~')], this.whole);
  }

  /** A schema of the document by itself. */
  #rooted(schema) {
    return schema.$ref?.startsWith('#')
      ? { $ref: `openapi${schema.$ref}` } : schema;
  }

  #wrong(schema, value) {
    return this.#ajv.validate(schema, value) ? '' : this.#ajv.errorsText();
  }
}

module.exports = { Document };
