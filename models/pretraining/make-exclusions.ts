/**
 * Makes the lists of runs that no pre-training text may share with a test sentence, from the benchmarks' files.
 *
 *   npx tsx models/pretraining/make-exclusions.ts benchmarks=FOLDER
 */
import { argumentsOf, runScript } from './arguments';
import { readBenchmarks } from './benchmarks';
import { exclusionsOf, writeExclusions } from './exclusions';

runScript(async () => {
  const { benchmarks = '' } = argumentsOf(process.argv.slice(2), ['benchmarks'], ['benchmarks']);
  for (const language of ['en', 'zh'] as const) {
    const sentences = await readBenchmarks(benchmarks, language);
    const texts = Object.entries(sentences).map(([name, list]) => [name, list.map(({ text }) => text)] as const);
    const exclusions = exclusionsOf(Object.fromEntries(texts), language);
    writeExclusions(language, exclusions);
    for (const [name, runs] of Object.entries(exclusions)) {
      console.log(`${language}  ${name}: ${sentences[name].length} sentences, ${runs.length} runs`);
    }
  }
});
