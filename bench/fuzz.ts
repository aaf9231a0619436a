/**
 * Reads 20,000 damaged files with every reader of the project (reviews, posts, microblogs, labelled texts, vectors, models,
 * notebooks, manifests): each must give records or one clear line, within 2 seconds and 500 MB. Prints what did not.
 *
 *   npx tsx bench/fuzz.ts [files] [seed] [reader]
 */
import { fuzz, isClear } from '../test/fuzz/fuzz';
import { fuzzedReaders } from '../test/fuzz/readers';

const files = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const only = process.argv[4];
const longest = 2_000;
const largest = 500;

async function main() {
  const readers = fuzzedReaders.filter(({ name }) => only === undefined || name === only);
  const failures = new Map<string, { count: number; example: string }>();
  console.log('reader                  files  read   clear  unclear  slowest ms  peak MB');
  for (const reader of readers) {
    const counts = { read: 0, clear: 0, unclear: 0 };
    let slowest = 0;
    for await (const { seed: name, bytes, milliseconds, error } of fuzz(
      reader,
      Math.ceil(files / readers.length),
      seed,
    )) {
      slowest = Math.max(slowest, milliseconds);
      if (error === undefined) counts.read++;
      else if (isClear(error)) counts.clear++;
      else counts.unclear++;
      const problem =
        error !== undefined && !isClear(error)
          ? `${reader.name}: ${error.name}: ${error.message.slice(0, 120)} ${placeOf(error)}`
          : milliseconds > longest
            ? `${reader.name}, ${name}: took ${Math.round(milliseconds)} ms`
            : undefined;
      if (problem === undefined) continue;
      const example = `${name}, ${bytes.length} bytes: ${JSON.stringify(bytes.toString('utf8').slice(0, 300))}`;
      failures.set(problem, { count: (failures.get(problem)?.count ?? 0) + 1, example });
    }
    const { read, clear, unclear } = counts;
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    const numbers = [read + clear + unclear, read, clear, unclear, Math.round(slowest), peak];
    console.log(reader.name.padEnd(24) + numbers.map((number) => String(number).padEnd(7)).join(''));
    if (peak > largest) failures.set(`${reader.name}: ${peak} MB`, { count: 1, example: '' });
  }
  for (const [problem, { count, example }] of failures) console.log(`\n${count} × ${problem}\n   ${example}`);
  process.exitCode = failures.size > 0 ? 1 : 0;
}

/** The first place in the project that an error passed. */
function placeOf({ stack = '' }: Error): string {
  return /\((?:[^()]*\/)?((?:src|packages|dist)\/[^()]+)\)/.exec(stack)?.[1] ?? '';
}

void main();
