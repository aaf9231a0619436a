import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import type { Converter, ConvertResult } from 'tslab/dist/converter';

/** What TypeScript made of a cell: all of tslab's result that stands for a cell without mistakes. */
type ConvertedCell = Pick<ConvertResult, 'output' | 'declOutput' | 'hasToplevelAwait' | 'lastExpressionVar'>;

/** Converted cells on disk. */
export interface ConvertedCells {
  /**
   * @param declarations what the cells before declare, tslab's `declOutput` of the last one; '' before the first
   * @returns null when the cell was not converted yet, or when what it says depends on files of its own.
   */
  find(declarations: string, code: string): ConvertedCell | null;
  keep(declarations: string, code: string, converted: ConvertResult): void;
}

/** So many kinds of surroundings are kept: those of the checkout as it is, and as it was a moment ago. */
const keptSurroundings = 3;

/**
 * Opens the store of converted cells. What TypeScript makes of a cell depends on its text, on what earlier cells declare and
 * on the types that it can import: nothing else, so that a cell is converted once, not on every run.
 *
 * @param folder where they lie; made when something is kept. A folder that cannot be written keeps nothing.
 * @param surroundings a hash of every declaration that a cell can import
 * @example openConvertedCells('node_modules/.cache/cells', hash).find('', 'const a = 1;') // null
 */
export function openConvertedCells(folder: string, surroundings: string): ConvertedCells {
  const own = path.join(folder, surroundings);
  const fileOf = (declarations: string, code: string) =>
    path.join(
      own,
      `${createHash('sha256')
        .update(JSON.stringify([declarations, code]))
        .digest('hex')}.json`,
    );
  return {
    find(declarations, code) {
      if (importsFile(declarations) || importsFile(code)) return null;
      try {
        const kept = JSON.parse(readFileSync(fileOf(declarations, code), 'utf8')) as ConvertedCell;
        return typeof kept.declOutput === 'string' ? kept : null;
      } catch {
        return null;
      }
    },
    keep(declarations, code, { diagnostics, sideOutputs, ...cell }) {
      if (diagnostics.length > 0 || sideOutputs || importsFile(declarations) || importsFile(code)) return;
      try {
        makeRoom(folder, own);
        writeFileAtomically(fileOf(declarations, code), JSON.stringify(cell));
      } catch {
        // Read-only or full: the cell is converted again next time.
      }
    },
  };
}

/** An import of a file (`'./rates'`), whose types can change without a build: such a cell is never taken from the store. */
function importsFile(code: string): boolean {
  return /\b(?:from|import|require)\s*\(?\s*['"`][./]/.test(code);
}

/** Forgets the cells of surroundings that have not been used for longest. */
function makeRoom(folder: string, own: string): void {
  try {
    statSync(own);
    return;
  } catch {
    mkdirSync(own, { recursive: true });
  }
  const others = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((other) => other !== own)
    .map((other) => ({ other, used: statSync(other).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { other } of others.slice(keptSurroundings - 1)) rmSync(other, { recursive: true, force: true });
}

/** A converter that knows whether cells made modules, which stay importable in their kernel. */
export interface RememberingConverter extends Converter {
  hasMadeModules(): boolean;
}

/**
 * tslab's converter that looks cells up before it converts them. Its program, two seconds of parsing, is made when the first
 * cell asks for it.
 *
 * @param rewrite what is done to a cell's text before tslab sees it
 */
export function rememberingConverter(
  makeConverter: () => Converter,
  rewrite: (code: string) => string,
  cells: () => ConvertedCells,
): RememberingConverter {
  let made: Converter | undefined;
  let kept: ConvertedCells | undefined;
  /** A module that a cell defines in memory (`@module`) can be imported by any later one. */
  let definesModules = false;
  /** Likewise one in a file that a cell imports. */
  let importsModules = false;
  const converter = () => {
    made ??= makeConverter();
    return made;
  };
  return {
    convert(declarations, code) {
      if (definesModules) return converter().convert(declarations, rewrite(code));
      kept ??= cells();
      const found = kept.find(declarations, code);
      if (found) return { ...found, diagnostics: [] };
      const converted = converter().convert(declarations, rewrite(code));
      kept.keep(declarations, code, converted);
      importsModules ||= converted.sideOutputs !== undefined;
      return converted;
    },
    addModule(...args) {
      definesModules = true;
      return converter().addModule(...args);
    },
    inspect: (...args) => converter().inspect(...args),
    complete: (...args) => converter().complete(...args),
    close: () => made?.close(),
    hasMadeModules: () => definesModules || importsModules,
  };
}
