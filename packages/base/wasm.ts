import { readFileSync } from 'node:fs';

const modules = new Map<string, WebAssembly.Module>();

/**
 * A compiled WebAssembly file of a package, read and compiled once in this process.
 *
 * @param file its absolute path
 * @param whose what it computes, for the message: `the topic model`
 * @throws Error when the file was not built
 * @example
 * const { exports } = new WebAssembly.Instance(wasmModule(file, 'the topic model'), { env: { memory } });
 */
export function wasmModule(file: string, whose: string): WebAssembly.Module {
  let module = modules.get(file);
  if (!module) {
    let bytes: Buffer<ArrayBuffer>;
    try {
      bytes = readFileSync(file);
    } catch {
      throw new Error(`The compiled arithmetic of ${whose} is missing (${file}): run "npm run build" first.`);
    }
    module = new WebAssembly.Module(bytes);
    modules.set(file, module);
  }
  return module;
}
