import { streamTriplets } from '../../packages/absa';
import { readAnyReviews } from '../../packages/corpus';

/** An extraction in a process of its own, to be killed: every word "good" is an opinion. Arguments: in, out, chunk size. */
async function main([input, out, chunkSize]: string[]): Promise<void> {
  await streamTriplets(
    readAnyReviews(input),
    (chunk) =>
      chunk.map(({ text }) => {
        const start = text.indexOf('good');
        const opinion = { start, end: start + 4, text: 'good' };
        return start < 0 ? [] : [{ aspect: null, opinion, sentiment: 'positive' as const }];
      }),
    { out, fingerprint: 'good', chunkSize: Number(chunkSize), onProgress: (done) => process.stdout.write(`${done}\n`) },
  );
}

void main(process.argv.slice(2));
