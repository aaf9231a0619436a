import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readBertConfig } from '../../../packages/neural/bert/config';
import { readBertParameters } from '../../../packages/neural/bert/parameters';
import { readTokeniserSettings } from '../../../packages/neural/bert/tokeniser-files';
import type { FuzzedReader, Seed } from '../fuzz';
import { mutatedValue } from '../mutations';
import { mutateFile } from '../seeds';

const bertFixture = (name: string, file: string): Seed => ({
  name: file,
  bytes: readFileSync(path.join(__dirname, '..', '..', 'fixtures', 'bert', name, file)),
});

/** A BERT in Hugging Face layout: one of its files is changed, the others are whole. */
export const bertFolders: FuzzedReader = {
  name: 'BERT folders',
  seeds: [
    bertFixture('float16', 'config.json'),
    bertFixture('float16', 'model.safetensors'),
    bertFixture('float16', 'tokenizer.json'),
    bertFixture('float32', 'tokenizer_config.json'),
    bertFixture('float32', 'vocab.txt'),
    bertFixture('sharded', 'model.safetensors.index.json'),
  ],
  mutate(seed, random, other) {
    if (seed.name !== 'model.safetensors' || random.chance(0.3)) return mutateFile(seed, random, other);
    const length = Number(seed.bytes.readBigUInt64LE());
    const header = JSON.parse(seed.bytes.toString('utf8', 8, 8 + length));
    const changed = Buffer.from(JSON.stringify(mutatedValue(header, random)));
    const size = Buffer.alloc(8);
    size.writeBigUInt64LE(BigInt(changed.length));
    return Buffer.concat([size, changed, seed.bytes.subarray(8 + length)]);
  },
  read(file, folder) {
    const name = path.basename(file);
    const isIndex = name.endsWith('.index.json');
    const parts = isIndex ? [1, 2].map((part) => `model-0000${part}-of-00002.safetensors`) : [];
    for (const part of parts) writeFileSync(path.join(folder, part), bertFixture('sharded', part).bytes);
    for (const whole of ['config.json', ...(isIndex ? [] : ['model.safetensors'])]) {
      if (name !== whole) writeFileSync(path.join(folder, whole), bertFixture('float16', whole).bytes);
    }
    if (name === 'tokenizer_config.json')
      writeFileSync(path.join(folder, 'vocab.txt'), bertFixture('float32', 'vocab.txt').bytes);
    if (/token|vocab/.test(name)) return readTokeniserSettings(folder);
    return readBertParameters(folder, readBertConfig(folder));
  },
};
