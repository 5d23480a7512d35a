// The first load must stay small: what index.html names, and what that imports
// by itself, compressed with gzip (the worse of the two). What is imported only
// when needed, the Voice SDK above all, does not count and must not be in it.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { dist, filesIn } from './files.js';

const limit = 300 * 1000;

const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((m) => m[1]);
const first = new Set();

function take(file) {
  if (first.has(file)) return;
  first.add(file);
  if (!file.endsWith('.js')) return;
  const text = readFileSync(path.join(dist, file), 'utf8');
  for (const [, other] of text.matchAll(
    /(?:^|[;}\s])(?:import|export)[^;'"()]*?["']\.\/([^"']+\.js)["']/g,
  ))
    take(`assets/${other}`);
}
named.forEach(take);

// The page that opens first is loaded by the entry at once.
const startPage = filesIn(dist)
  .map((file) => path.relative(dist, file))
  .filter((file) => /assets\/(calls_page|sign_in_page)-[^/]*\.js$/.test(file));
startPage.forEach(take);

const size = (file) => statSync(path.join(dist, `${file}.gz`)).size;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
let scripts = 0;
for (const file of [...first].sort()) {
  console.log(`${kb(size(file)).padStart(10)}  ${file}`);
  if (file.endsWith('.js')) scripts += size(file);
}
const sdk = [...first].find((file) =>
  readFileSync(path.join(dist, file), 'utf8').includes('eventgw.twilio.com'),
);
console.log(
  `${kb(scripts).padStart(10)}  of script, first load (at most ${kb(limit)})`,
);
if (sdk) console.error(`The Voice SDK is part of the first load: ${sdk}`);
if (scripts > limit) console.error('The first load is too large.');
process.exitCode = sdk || scripts > limit ? 1 : 0;
