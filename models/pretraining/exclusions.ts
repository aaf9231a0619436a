import path from 'node:path';
import { packContainer, readContainer, writeFileAtomically } from '@crosscultural/base';
import { type Language, runsOf } from './runs';

const KIND = 'runs of test sentences';

/** Runs (see `runsOf`) of the sentences of each benchmark, ascending, without repetitions. */
export type Exclusions = Record<string, Float64Array>;

/** The file with the committed exclusions of a language. */
export function exclusionFile(language: Language): string {
  return path.join(__dirname, `exclusions-${language}.bin`);
}

/** The exclusions that sentences make: by the name of their benchmark. */
export function exclusionsOf(sentences: Record<string, readonly string[]>, language: Language): Exclusions {
  const lists = Object.entries(sentences).map(([name, texts]) => {
    const runs = new Set(texts.flatMap((text) => runsOf(text, language)));
    return [name, Float64Array.from(runs).sort()] as const;
  });
  return Object.fromEntries(lists);
}

/**
 * Reads the committed exclusions of a language.
 *
 * @throws UserError when the file is missing or damaged.
 */
export function readExclusions(language: Language): Exclusions {
  return readContainer<Exclusions>(exclusionFile(language), KIND).arrays;
}

/** Writes the exclusions of a language. */
export function writeExclusions(language: Language, exclusions: Exclusions): void {
  writeFileAtomically(exclusionFile(language), packContainer(KIND, { description: { language }, arrays: exclusions }));
}

/** Says of a text which benchmarks it shares a run with. */
export type LeakFinder = (text: string) => string[];

/**
 * Prepares exclusions for looking texts up.
 *
 * @example
 * const leaks = leakFinder(readExclusions('en'), 'en');
 * leaks('…'); // ['14-lap test']
 */
export function leakFinder(exclusions: Exclusions, language: Language): LeakFinder {
  const names = Object.keys(exclusions);
  const holders = new Map<number, string[]>();
  for (const name of names) {
    for (const run of exclusions[name]) {
      const others = holders.get(run);
      if (others === undefined) holders.set(run, [name]);
      else others.push(name);
    }
  }
  return (text) => {
    const found = new Set<string>();
    for (const run of runsOf(text, language)) for (const name of holders.get(run) ?? []) found.add(name);
    return names.filter((name) => found.has(name));
  };
}
