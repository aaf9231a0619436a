import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { packageFolderOf } from './package-folder';

/** The code that runs when a compiled module is loaded. */
export interface ImportedCode {
  /** Absolute paths of the modules of this project, and of the WebAssembly files that they name; sorted. */
  files: string[];
  /** Every npm package that they require, as `name@version` (`name@absent` when it is not installed); sorted. */
  packages: string[];
}

/**
 * Walks the compiled CommonJS modules from an entry point: every `require("…")` and `import("…")`, through relative paths and
 * the packages of the workspace, up to the packages of `node_modules`. A file that is started by its name (a worker) is not
 * seen; a WebAssembly file is, wherever below its package's `dist` it lies, when a module names it.
 *
 * @param entry absolute path of a compiled module (`.js`)
 * @throws Error when a module of the project is missing: compile first
 * @example importedCode('/…/src/dist/absa/index.js').packages // ["@huggingface/tokenizers@0.2.0", …]
 */
export function importedCode(entry: string): ImportedCode {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const source = readFileSync(file, 'utf8');
    for (const specifier of specifiersIn(source)) {
      if (isBuiltin(specifier)) continue;
      const module = moduleFile(specifier, file);
      if (module === null) packages.add(packageInUse(specifier, file));
      else waiting.push(module);
    }
    for (const wasm of wasmFilesNamedIn(source, file)) files.add(wasm);
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/**
 * SHA-256 of the code that runs when a compiled module is loaded, in hexadecimal: of the modules' and WebAssembly files'
 * bytes and the names and versions of npm packages. A cache named after it is never older than the code, and editing a
 * module that the entry point does not reach leaves it as it is.
 *
 * @param entry absolute path of a compiled module (`.js`)
 * @throws Error when a module of the project is missing: compile first
 * @example madeOnce(path.join(cache, `model-${codeHash(require.resolve('./train'))}`), train)
 */
export function codeHash(entry: string): string {
  const { files, packages } = importedCode(entry);
  const hash = createHash('sha256');
  // Not the path: the same code in another folder makes the same things.
  const contents = files.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
  return hash.update(JSON.stringify([contents.sort(), packages])).digest('hex');
}

/**
 * The version of an installed package, as a module sees it.
 *
 * @param name the package, for example `plotly.js`
 * @param folder the folder of the module that requires it
 * @returns `absent` when it is not installed
 * @example installedVersion('plotly.js', __dirname) // "3.1.0"
 */
export function installedVersion(name: string, folder: string): string {
  for (let above = folder; ; above = path.dirname(above)) {
    const file = path.join(above, 'node_modules', name, 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version;
    if (above === path.dirname(above)) return 'absent';
  }
}

/** Comments may show calls, too: lines that begin as one are left out. */
function specifiersIn(source: string): string[] {
  const code = source.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');
  return [...code.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g)].map(([, specifier]) => specifier);
}

/** The module of this project that a specifier means; null for a package of `node_modules`. */
function moduleFile(specifier: string, importer: string): string | null {
  const isRelative = specifier.startsWith('.');
  let file: string;
  try {
    file = createRequire(importer).resolve(specifier);
  } catch {
    // A package may be optional, or be made for `import` only.
    if (!isRelative) return null;
    throw new Error(`${importer} requires ${specifier}, which is missing: run "npm run build" first.`);
  }
  return file.split(path.sep).includes('node_modules') || path.extname(file) === '.node' ? null : file;
}

function packageInUse(specifier: string, importer: string): string {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return `${name}@${installedVersion(name, path.dirname(importer))}`;
}

function wasmFilesNamedIn(source: string, file: string): string[] {
  const names = new Set([...source.matchAll(/["'`/]([\w.-]+\.wasm)["'`]/g)].map(([, name]) => name));
  if (names.size === 0) return [];
  const compiled = path.join(packageFolderOf(path.dirname(file)), 'dist');
  if (!existsSync(compiled)) return [];
  return readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .filter((below) => names.has(path.basename(below)))
    .map((below) => path.join(compiled, below));
}
