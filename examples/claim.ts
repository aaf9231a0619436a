// A claim of Paper A, judged by made-up mentions of feature words: npx tsx examples/claim.ts
import { claims } from 'crosscultural';

const words =
  'customer-service warranty-services reputation network-connection price cpu mouse storage image type'.split(' ');
const counts = [40, 34, 30, 24, 20, 14, 12, 11, 10, 9];
const mentions = words.flatMap((feature, i) => Array(counts[i]).fill([{ feature, sentiment: 'positive' }]));
const reviews = { domestic: { mentions }, foreign: { mentions } };
const [{ verdict, statistic, interval95 }] = claims.runLedger({ seed: 7, reviews }, ['A5']);

console.log(claims.claims.find(({ id }) => id === 'A5')?.statement);
console.log(`${verdict}: ${statistic.value}, 95 % interval ${interval95?.join(' to ')}`);
console.log(`(${statistic.name})`);
