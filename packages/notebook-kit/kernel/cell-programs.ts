import type { BuilderProgram, CompilerOptions, CreateProgram, SourceFile, System } from '@tslab/typescript-for-tslab';
import type { Converter, ConverterOptions, createConverter } from 'tslab/dist/converter';

/** What TypeScript has but does not declare: the parsed file with its names bound. */
type Bound = SourceFile & { locals?: ReadonlyMap<string, unknown> };
type TypeScript = typeof import('@tslab/typescript-for-tslab') & {
  bindSourceFile(file: SourceFile, options: CompilerOptions): void;
};

/** The file that tslab's programs take a cell's text from, and the line that it adds when it knows the names of a cell. */
const cellFile = /[\\/]__tslab__\.ts$/;
const withExports = /\nexport \{[^}]*\}$/;

/**
 * tslab's converter with programs that cost a third less, for the same output. tslab makes two programs a cell, the first only to
 * learn which names the cell declares, and has TypeScript note for each who imports whom in all declaration files, which only a
 * compiler that writes many files can use. Here the first is a cell parsed and bound alone, and nothing is noted.
 */
export function leanConverter(options: ConverterOptions): Converter {
  let isConverting = false;
  const converter = createWith((typescript) => leanPrograms(typescript, () => isConverting))(options);
  return {
    ...converter,
    convert(declarations, code) {
      isConverting = true;
      try {
        return converter.convert(declarations, code);
      } finally {
        isConverting = false;
      }
    },
  };
}

/** tslab's `createConverter` whose TypeScript makes its programs in our way; tslab does not let its callers choose. */
function createWith(programs: (typescript: TypeScript) => CreateProgram<BuilderProgram>): typeof createConverter {
  const typescript = require('@tslab/typescript-for-tslab') as TypeScript;
  const watchHost: unknown = (files: string[], options: CompilerOptions, system: System, _: unknown, ...rest: []) =>
    typescript.createWatchCompilerHost(files, options, system, programs(typescript), ...rest);
  // Properties of TypeScript's own object cannot be set: a converter of its own is loaded with a copy.
  const copy = { ...typescript, createWatchCompilerHost: watchHost };
  const [typescriptFile, converterFile] = ['@tslab/typescript-for-tslab', 'tslab/dist/converter'].map((name) =>
    require.resolve(name),
  );
  const [usualTypescript, usualConverter] = [require.cache[typescriptFile], require.cache[converterFile]];
  require.cache[typescriptFile] = { ...usualTypescript, exports: copy } as NodeJS.Module;
  delete require.cache[converterFile];
  try {
    return (require('tslab/dist/converter') as typeof import('tslab/dist/converter')).createConverter;
  } finally {
    require.cache[typescriptFile] = usualTypescript;
    if (usualConverter) require.cache[converterFile] = usualConverter;
    else delete require.cache[converterFile];
  }
}

/** Makes the programs of one converter. */
function leanPrograms(typescript: TypeScript, isConverting: () => boolean): CreateProgram<BuilderProgram> {
  let latest: BuilderProgram | undefined;
  return (names, options, host, _old, ...rest) => {
    const cellName = names?.find((name) => cellFile.test(name));
    if (latest && isConverting() && cellName && options && host) {
      const cell = host.getSourceFile(cellName, options.target ?? typescript.ScriptTarget.ES2022) as Bound | undefined;
      if (cell && !withExports.test(cell.text)) {
        typescript.bindSourceFile(cell, options);
        const known = latest;
        // A cell that declares nothing is converted in this program: it must be a whole one.
        if (cell.locals && cell.locals.size > 0)
          return { ...known, getSourceFile: (name) => (name === cellName ? cell : known.getSourceFile(name)) };
      }
    }
    const made = typescript.createAbstractBuilder(names, options, host, latest, ...rest);
    const program = made.getProgram();
    program.getTypeChecker(); // Binds the cell, whose names tslab reads.
    latest = {
      ...made,
      // tslab keeps of them those that are no declarations: files that a cell imports.
      getAllDependencies: () => program.getSourceFiles().map(({ fileName }) => fileName),
    };
    return latest;
  };
}
