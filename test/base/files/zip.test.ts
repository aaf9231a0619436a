import { expect, it } from 'vitest';
import { checkZip, UserError } from '../../../packages/base';
import { seededRandom } from '../../../packages/base/random';
import { temporaryFile } from '../../corpus/files';
import { zipOf } from '../../corpus/formats/zip-file';

it('a damaged zip file gives one clear line, and no error afterwards that nobody hears', async () => {
  const content = Buffer.from(Array.from({ length: 5_000 }, (_, i) => `line ${i}\n`).join(''));
  const whole = zipOf([
    { name: 'a.xml', content },
    { name: 'b.xml', content: Buffer.from('short') },
  ]);
  await checkZip(temporaryFile('whole.zip', whole));
  const random = seededRandom(7);
  let damaged = 0;
  for (let number = 0; number < 100; number++) {
    const bytes = Buffer.from(whole);
    bytes[random.integer(bytes.length)] ^= 1 << random.integer(8);
    await checkZip(temporaryFile('damaged.zip', bytes)).catch((error) => {
      expect(error).toBeInstanceOf(UserError);
      expect(error.message).not.toContain('\n');
      damaged++;
    });
  }
  expect(damaged).toBeGreaterThan(50);
});
