import { expect, it } from 'vitest';
import { fuzz, isClear } from './fuzz';
import { fuzzedReaders } from './readers';

const filesPerReader = 40;

it.each(fuzzedReaders.map((reader) => [reader.name, reader] as const))(
  `%s: ${filesPerReader} damaged files give records or one clear line`,
  async (_, reader) => {
    let clear = 0;
    for await (const { seed, bytes, milliseconds, error } of fuzz(reader, filesPerReader, 16)) {
      if (error !== undefined && !isClear(error)) {
        throw new Error(`${seed}, ${JSON.stringify(bytes.toString('utf8').slice(0, 500))}: ${error.stack}`);
      }
      if (error !== undefined) clear++;
      // A hang, whatever else the machine does.
      expect(milliseconds, seed).toBeLessThan(20_000);
    }
    // The changes neither leave every file as it was nor destroy every one.
    expect(clear).toBeLessThan(filesPerReader);
    if (reader.name !== 'column maps') expect(clear).toBeGreaterThan(0);
  },
);
