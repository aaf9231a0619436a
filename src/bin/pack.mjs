// `npm run pack`: one package that npm can install in an empty folder, `crosscultural-<version>.tgz`. It is a small copy of this checkout:
// `src`, the packages of the workspace bundled, the templates of studies, the catalogue of public data and the simulated sample. The models
// are left out by their licence (research use), the papers' notebooks because a study has its own.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');
const destination = path.resolve(process.argv[2] ?? '.');
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const npm = (args, folder) =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });

const own = json('src/package.json');
const scope = '@crosscultural/';
const staging = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-pack-'));
try {
  /** Third-party packages by name: what any part of the workspace needs, the whole needs. */
  const dependencies = {};
  const optional = {};
  const bundled = [];
  for (const { name, files } of JSON.parse(npm(['pack', '--dry-run', '--json', '--workspaces'], root))) {
    const from = name === own.name ? 'src' : path.join('packages', name.slice(scope.length));
    const to = name === own.name ? 'src' : path.join('node_modules', name);
    const paths = files.map(({ path: file }) => file).filter((file) => !file.endsWith('.js.map'));
    for (const file of paths) copy(path.join(from, file), path.join(to, file));
    const manifest = json(path.join(from, 'package.json'));
    Object.assign(dependencies, manifest.dependencies);
    Object.assign(optional, manifest.optionalDependencies);
    if (name === own.name) continue;
    bundled.push(name);
    // What it needs, the package around it brings.
    const { dependencies: _, optionalDependencies: __, private: ___, ...alone } = manifest;
    write(path.join(to, 'package.json'), alone);
  }
  // Its own dependency runs a script that downloads what is no longer there; a checkout overrides it, an installed package cannot.
  const { 'danfojs-node': dataFrames, ...ordinary } = dependencies;
  // How well the models read is known where they are not.
  const scores = readdirSync(path.join(root, 'models')).map((name) => `models/${name}/scores.json`).filter((file) => existsSync(path.join(root, file)));
  for (const file of ['data/sources.json', 'data/README.md', 'data/sample', 'data/brand-events', 'templates', 'models/models.json', 'models/README.md', ...scores])
    copy(file, file);
  for (const file of ['README.md', 'LICENSE', 'CITATION.cff', 'environment.md', 'docs']) copy(file, file);
  const { name, version, description, license, engines } = own;
  write('package.json', {
    ...{ name, version, description, license, engines },
    keywords: json('package.json').keywords,
    main: `src/${own.main}`,
    types: `src/${own.types}`,
    bin: Object.fromEntries(Object.entries(own.bin).map(([command, file]) => [command, `src/${file}`])),
    dependencies: ordinary,
    optionalDependencies: optional,
    peerDependencies: { 'danfojs-node': dataFrames },
    peerDependenciesMeta: { 'danfojs-node': { optional: true } },
    bundleDependencies: bundled,
  });
  const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(
    npm(['pack', '--json', '--pack-destination', destination], staging),
  );
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`${path.join(destination, filename)}: ${entryCount} files, ${megabytes(size)}, ${megabytes(unpackedSize)} unpacked`);
} finally {
  rmSync(staging, { recursive: true, force: true });
}

function copy(from, to) {
  cpSync(path.join(root, from), path.join(staging, to), { recursive: true });
}

function write(file, value) {
  const target = path.join(staging, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(value, null, 2)}\n`);
}
