// Run in a folder where the package is installed: compiles, as the kernel does, one cell that infers what each function at the doors gives
// back, and a second one that reads the first one's declarations. Prints the number of functions and the mistakes as JSON.
const path = require('node:path');
const { createRequire } = require('node:module');

const folder = process.cwd();
const root = path.join(folder, 'node_modules', 'crosscultural');
const kit = path.join(root, 'node_modules', '@crosscultural', 'notebook-kit');
const { converterOf } = require(path.join(kit, 'dist', 'kernel', 'compiler-setup.js'));
const doors = createRequire(path.join(root, 'package.json'))(root);

const isFunction = ([name, value]) => typeof value === 'function' && !/^[A-Z]/.test(name);
const functionsOf = (names, above) =>
  Object.entries(names).flatMap(([name, value]) => {
    if (isFunction([name, value])) return [`${above}${name}`];
    return typeof value === 'object' && value !== null && (above === '' || name === 'steps')
      ? functionsOf(value, `${above}${name}.`)
      : [];
  });
const functions = functionsOf(doors, '');
const roots = [...new Set(functions.map((name) => name.split('.')[0]))];
const cell = [
  `import { ${roots.join(', ')} } from 'crosscultural';`,
  ...functions.map(
    (name, i) =>
      `const f${i} = ${name}; const r${i} = null as ReturnType<typeof ${name}>; const a${i} = { value: null as Awaited<ReturnType<typeof ${name}>> };`,
  ),
].join('\n');
const converter = converterOf(folder);
const first = converter.convert('', cell);
const next = functions.map((_, i) => `const again${i} = [f${i}, r${i}, a${i}.value] as const;`).join('\n');
const second = first.declOutput === undefined ? { diagnostics: [] } : converter.convert(first.declOutput, next);
const mistakes = [...first.diagnostics, ...second.diagnostics].map(
  ({ code, messageText }) => `TS${code}: ${messageText}`,
);
process.stdout.write(
  JSON.stringify({ functions: functions.length, declared: first.declOutput?.length ?? 0, mistakes }),
);
process.exit(0);
