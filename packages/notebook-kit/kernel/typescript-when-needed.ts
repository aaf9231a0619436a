/**
 * A kernel whose cells are all known converts none, and needs no TypeScript: nine megabytes of code, a third of a second of one core and
 * 44 MB at every start. Who requires it, or tslab's converter, is given something that loads it when first asked. Imported before all of
 * these.
 */

loadWhenAsked('@tslab/typescript-for-tslab');
loadWhenAsked('tslab/dist/converter');

// tslab looks into every cell for tags of a documentation comment, with TypeScript's scanner: cells without such a comment have none.
const metadata = require('tslab/dist/metadata') as { getCodeMetadata(code: string): object };
const tagsOf = metadata.getCodeMetadata;
metadata.getCodeMetadata = (code) => (code.includes('/**') ? tagsOf(code) : {});

/** Puts into Node's cache what stands for a module until one of its properties is asked for; then the module itself. */
function loadWhenAsked(name: string): void {
  const file = require.resolve(name);
  let loaded: object | undefined;
  const module = (): object => {
    if (!loaded) {
      delete require.cache[file];
      loaded = require(name) as object;
    }
    return loaded;
  };
  const exports = new Proxy(Object.create(null) as object, {
    get(_, key) {
      if (key === '__esModule') return true; // else whoever imports it would copy all that it has
      return key === 'default' ? module() : Reflect.get(module(), key);
    },
    has: (_, key) => Reflect.has(module(), key),
    ownKeys: () => Reflect.ownKeys(module()),
    getOwnPropertyDescriptor(_, key) {
      const descriptor = Reflect.getOwnPropertyDescriptor(module(), key);
      return descriptor && { ...descriptor, configurable: true };
    },
  });
  require.cache[file] ??= { id: file, filename: file, loaded: true, exports } as NodeJS.Module;
}
