// Doors that open when somebody walks through: what a compiled module only hands on (`export … from`) is loaded when one of its names is
// first asked for, not when the module is. A command, or a cell, that needs a tenth of the code loads a tenth. Rewrites the modules
// that tsc wrote below `dist`; run again, it only looks again for the names behind `export *`.
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// What tsc writes for `export { a } from 'x'`, `export * as a from 'x'` and `export * from 'x'`.
const someNames =
  /^var (\w+) = require\("([^"]+)"\);\n((?:Object\.defineProperty\(exports, "\w+", \{ enumerable: true, get: function \(\) \{ return \1\.\w+; \} \}\);\n)+)/gm;
const namespace = /^exports\.(\w+) = __importStar\(require\("([^"]+)"\)\);$/gm;
const everyName = /^__exportStar\(require\("([^"]+)"\), exports\);$/gm;
/** What stands for the last of them afterwards: two lines, the second with all names. */
const everyNameLazily = /^let every_\d+; \/\/ of "([^"]+)":\n.*$/gm;

/** Module (absolute path) → what is written there. */
const code = new Map();

/** The names that a compiled module of ours exports, those that it hands on with it. */
function namesOf(file) {
  const own = code.get(file).replaceAll(everyNameLazily, '');
  const handedOn = [everyName, everyNameLazily].flatMap((star) => [...code.get(file).matchAll(star)]);
  return new Set([...ownNames(own), ...handedOn.flatMap(([, of]) => [...namesOf(moduleOf(of, file))])]);
}

function ownNames(written) {
  return new Set([...written.matchAll(/(?:^|= )exports\.(\w+)(?= = )/gm)].map(([, name]) => name));
}

function moduleOf(specifier, importer) {
  const file = createRequire(importer).resolve(specifier);
  if (!code.has(file)) throw new Error(`${importer}: "export *" works for modules of this project only, not for ${specifier}.`);
  return file;
}

// Node looks for the names that `import { … }` of an ECMAScript module may ask for: it finds assignments, of which tsc writes some, and
// takes back what it sees defined by a getter that may do more than read. So one function of another name defines them.
const handsOn = 'const handsOn = (name, get) => Object.defineProperty(exports, name, { enumerable: true, get });\n';
const getter = (name, value) => `handsOn("${name}", () => ${value});`;

function withLazyDoors(file) {
  const taken = ownNames(code.get(file).replaceAll(everyNameLazily, ''));
  let stars = 0;
  const handOnAll = (_, of) => {
    const names = [...namesOf(moduleOf(of, file))].filter((name) => !taken.has(name)).sort();
    for (const name of names) taken.add(name);
    const module = `every_${++stars}`;
    const getters = names.map((name) => getter(name, `(${module} ??= require("${of}")).${name}`));
    const assigned = names.map((name) => `exports.${name} = `);
    return `let ${module}; // of "${of}":\n${assigned.join('')}void 0; ${getters.join(' ')}`;
  };
  const written = code
    .get(file)
    .replace(someNames, (_, module, of, getters) => {
      const names = [...getters.matchAll(/exports, "(\w+)".* return \w+\.(\w+);/g)];
      const lines = names.map(([, name, theirs]) => getter(name, `(${module} ??= require("${of}")).${theirs}`));
      return `let ${module};\n${lines.join('\n')}\n`;
    })
    .replace(namespace, (_, name, of) => getter(name, `__importStar(require("${of}"))`))
    .replace(everyNameLazily, '__exportStar(require("$1"), exports);')
    .replace(everyName, handOnAll);
  if (!written.includes('handsOn("') || written.includes(handsOn)) return written;
  return written.replace('"use strict";\n', `"use strict";\n${handsOn}`);
}

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const rooms = ['src', ...readdirSync(path.join(project, 'packages')).map((name) => path.join('packages', name))];
const compiled = rooms.map((room) => path.join(project, room, 'dist'));
const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Written when all is done; tsc writes its notes when it compiled something. */
const done = path.join(project, 'src', 'dist', '.lazy-doors');
const notes = compiled.map((folder) => path.join(folder, '.tsbuildinfo'));
if (changed(done) > Math.max(changed(fileURLToPath(import.meta.url)), ...notes.map(changed))) process.exit(0);

for (const folder of compiled) {
  for (const below of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, below);
    if (file.endsWith('.js')) code.set(file, readFileSync(file, 'utf8'));
  }
}
for (const [file, before] of code) {
  const after = withLazyDoors(file);
  if (after === before) continue;
  writeFileSync(`${file}.unfinished`, after);
  renameSync(`${file}.unfinished`, file);
}
writeFileSync(done, '');
