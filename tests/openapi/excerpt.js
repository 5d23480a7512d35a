// Prints the part of Twilio's OpenAPI document that the engine uses, with what
// it refers to, unchanged: node excerpt.js twilio_api_v2010.json
'use strict';

const { readFileSync } = require('node:fs');

const account = '/2010-04-01/Accounts/{AccountSid}';
const paths = [
  account + '/Calls/{Sid}.json',
  account + '/Calls/{CallSid}/Recordings.json',
  account + '/Recordings/{Sid}.json',
];

// Every `#/components/…` that is named in a part of the document.
function references(part, found = new Set()) {
  if (part === null || typeof part !== 'object') return found;
  for (const [name, value] of Object.entries(part)) {
    if (name === '$ref') found.add(value);
    else references(value, found);
  }
  return found;
}

function excerptOf(whole) {
  const excerpt = {
    openapi: whole.openapi, info: whole.info, servers: whole.servers,
    security: whole.security, paths: {},
    components: { securitySchemes: whole.components.securitySchemes, schemas: {} },
  };
  for (const path of paths) excerpt.paths[path] = whole.paths[path];
  const open = [...references(excerpt.paths)];
  while (open.length > 0) {
    const name = open.pop().replace('#/components/schemas/', '');
    if (name in excerpt.components.schemas) continue;
    excerpt.components.schemas[name] = whole.components.schemas[name];
    open.push(...references(whole.components.schemas[name]));
  }
  return excerpt;
}

module.exports = { excerptOf };

if (require.main === module) {
  const whole = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  console.log(JSON.stringify(excerptOf(whole), null, 1));
}
