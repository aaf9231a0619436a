/**
 * Counts the texts of a corpus that share a run of 8 words (15 Chinese characters) with a test sentence, per benchmark. Where the
 * benchmarks' files are given, says which of their sentences are met, so that scores can be given without them, too.
 *
 *   npx tsx models/pretraining/check.ts language=en corpus=FILE.tsv [benchmarks=FOLDER]
 *
 * Prints one line of JSON per benchmark.
 */
import { argumentsOf, languageOf, runScript } from './arguments';
import { type BenchmarkSentence, readBenchmarks } from './benchmarks';
import { readCorpus } from './corpus';
import { leakFinder, readExclusions } from './exclusions';
import { runsOf } from './runs';

runScript(async () => {
  const given = argumentsOf(process.argv.slice(2), ['language', 'corpus', 'benchmarks'], ['language', 'corpus']);
  const language = languageOf(given.language);
  const exclusions = readExclusions(language);
  const leaksOf = leakFinder(exclusions, language);
  const texts: Record<string, number[]> = {};
  const met = new Set<number>();
  let read = 0;
  for await (const { text, line } of readCorpus(given.corpus ?? '')) {
    read++;
    const benchmarks = leaksOf(text);
    if (benchmarks.length === 0) continue;
    for (const run of runsOf(text, language)) met.add(run);
    for (const name of benchmarks) {
      texts[name] ??= [];
      texts[name].push(line);
    }
  }
  const sentences = given.benchmarks ? await readBenchmarks(given.benchmarks, language) : {};
  for (const name of Object.keys(exclusions)) {
    const touched = sentencesMet(sentences[name] ?? []);
    console.log(
      JSON.stringify({
        benchmark: name,
        ...{ textsRead: read, textsThatShareARun: texts[name]?.length ?? 0 },
        runsShared: exclusions[name].filter((run) => met.has(run)).length,
        sentencesMet: given.benchmarks ? `${touched.length} of ${sentences[name].length}` : undefined,
        places: given.benchmarks ? touched.map(({ place }) => Number(place)) : undefined,
        // A phrase that everybody uses is one run; a review that was read is most of its runs.
        placesMetByHalf: given.benchmarks
          ? touched.filter(({ share }) => share >= 0.5).map(({ place }) => Number(place))
          : undefined,
      }),
    );
  }

  /** The sentences that a text of the corpus shares a run with, and the share of their runs that are met. */
  function sentencesMet(all: readonly BenchmarkSentence[]): (BenchmarkSentence & { share: number })[] {
    return all.flatMap((sentence) => {
      const runs = runsOf(sentence.text, language);
      const share = runs.filter((run) => met.has(run)).length / runs.length;
      return share > 0 ? [{ ...sentence, share }] : [];
    });
  }
});
