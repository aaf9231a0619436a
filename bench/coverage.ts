/**
 * How often the 95 % intervals of the behaviour measures hold the planted rates of the simulated microblogs.
 *
 *   npx tsx bench/coverage.ts [replications=200] [users=150] [first=1000] [sentiment=planted|noisy]
 *
 * Each replication is another half year of `users` users a platform. Marks and access are read from texts and clients; what posts name
 * and their sentiment are the planted ones, so that the intervals are tested, not the readers. With `sentiment=noisy` a made classifier errs
 * on the planted sentiment, and is corrected by 300 labelled texts a class. Prints a row a rate, then how many of them lie
 * between 92 and 98 %, and the expected number were all at 95 %.
 */
import { logGamma, type Random, seededRandom } from '../packages/base';
import type { Microblogs } from '../packages/corpus';
import {
  behaviourMeasures,
  entityKinds,
  estimateMeasures,
  type PostEntities,
  type ReadMicroblogs,
  readAccess,
  readMarks,
  withEntityMarks,
} from '../packages/culture';
import { type PlantedMicroblogs, simulatedMicroblogs } from '../src/study/platforms/simulated-microblogs';

const given = Object.fromEntries(process.argv.slice(2).map((pair) => pair.split('=')));
const replications = Number(given.replications ?? 200);
const users = Number(given.users ?? 150);
const first = Number(given.first ?? 1000);
const noisy = given.sentiment === 'noisy';

/** A made classifier: P(verdict | truth). */
const errors = [
  [0.8, 0.15, 0.05],
  [0.06, 0.84, 0.1],
  [0.03, 0.12, 0.85],
];

function readPlanted(microblogs: Microblogs, planted: PlantedMicroblogs, random: Random): ReadMicroblogs {
  const entities = plantedEntities(planted);
  const sentiment = new Float32Array(3 * microblogs.texts.length);
  planted.sentiment.forEach((truth, post) => {
    sentiment[3 * post + (noisy ? random.categorical(errors[truth]) : truth)] = 1;
  });
  const confusion = errors.map((row) => {
    const counts = [0, 0, 0];
    for (let i = 0; i < 300; i++) counts[random.categorical(row)]++;
    return counts;
  });
  return {
    microblogs,
    marks: withEntityMarks(readMarks(microblogs), entities),
    access: readAccess(microblogs),
    entities,
    sentiment,
    sentimentErrors: noisy ? ['zh', 'en'].map((language) => ({ language, confusion })) : [],
  };
}

function plantedEntities({ entities }: PlantedMicroblogs): PostEntities {
  const start = new Int32Array(entities.length + 1);
  entities.forEach((list, post) => {
    start[post + 1] = start[post] + list.length;
  });
  const kind = Uint8Array.from(entities.flat(), (entity) => entityKinds.indexOf(entity.kind));
  return { start, kind, name: new Int32Array(kind.length), names: [''] };
}

interface Coverage {
  rate: string;
  platform: string;
  planted: number;
  held: number;
  below: number;
  above: number;
  sum: number;
  squares: number;
  width: number;
  known: number;
}
const rows = new Map<string, Coverage>();
for (let r = 0; r < replications; r++) {
  const { microblogs, planted } = simulatedMicroblogs(users, first + r);
  const measures = behaviourMeasures(readPlanted(microblogs, planted, seededRandom(r)), {
    kinds: ['original', 'reply', 'repost'],
  });
  const estimates = estimateMeasures(measures, microblogs.users.platform, 2, seededRandom(first + r));
  for (const rate of planted.rates) {
    const m = measures.findIndex(({ id }) => id === rate.id);
    (['Weibo', 'Twitter'] as const).forEach((platform, p) => {
      const truth = rate[platform];
      const { value, interval } = estimates[m][p];
      if (truth === null || !interval) return;
      const key = `${rate.id} ${platform}`;
      const row = rows.get(key) ?? {
        ...{ rate: rate.id, platform, planted: truth, held: 0, below: 0, above: 0, sum: 0, squares: 0 },
        ...{ width: 0, known: 0 },
      };
      rows.set(key, row);
      row.known++;
      row.sum += value;
      row.squares += value * value;
      row.width += interval[1] - interval[0];
      if (interval[1] < truth) row.below++;
      else if (interval[0] > truth) row.above++;
      else row.held++;
    });
  }
}
const percent = (x: number) => (100 * x).toFixed(1).padStart(6);
// The ratio says whether intervals are as wide as values are scattered: 1 for exact ones.
console.log('rate                  platform planted   mean  bias/sd  width  / 3.92 sd coverage  below  above');
for (const row of rows.values()) {
  const mean = row.sum / row.known;
  const sd = Math.sqrt(row.squares / row.known - mean ** 2);
  console.log(
    `${row.rate.padEnd(21)} ${row.platform.padEnd(8)} ${percent(row.planted)} ${percent(mean)} ${((mean - row.planted) / sd).toFixed(2).padStart(8)} ${percent(row.width / row.known)} ${(row.width / row.known / (3.92 * sd)).toFixed(2).padStart(10)}   ${percent(row.held / row.known)} ${percent(row.below / row.known)} ${percent(row.above / row.known)}`,
  );
}
const all = [...rows.values()];
const inside = all.filter(({ held, known }) => held / known >= 0.92 && held / known <= 0.98).length;
const held = all.reduce((sum, row) => sum + row.held, 0) / all.reduce((sum, row) => sum + row.known, 0);
/** How many of the rates would lie there if every interval held its rate in exactly 95 % of half years. */
let expected = 0;
for (let hits = Math.ceil(0.92 * replications); hits <= Math.floor(0.98 * replications); hits++) {
  const logarithm = logGamma(replications + 1) - logGamma(hits + 1) - logGamma(replications - hits + 1);
  expected += Math.exp(logarithm + hits * Math.log(0.95) + (replications - hits) * Math.log(0.05));
}
console.log(
  `${inside} of ${all.length} rates between 92 and 98 % (${(expected * all.length).toFixed(1)} expected of exact intervals); all together ${percent(held)} %`,
);
