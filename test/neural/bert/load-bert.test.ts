import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadBert } from '../../../packages/neural/bert';
import { tensorflow, valueAndGradients } from '../../../packages/neural/tensor';
import { projectFolder } from '../../../src/project';

const fixtures = path.join(projectFolder, 'test', 'fixtures', 'bert');
const temporary = mkdtempSync(path.join(tmpdir(), 'bert-'));
afterAll(() => rmSync(temporary, { recursive: true }));

interface Expected {
  entries: number[][];
  segments: number[][];
  mask: number[][];
  states: number[][][];
}

function expectedOf(name: string) {
  const expected = JSON.parse(readFileSync(path.join(fixtures, name, 'expected.json'), 'utf8')) as Expected;
  const input = {
    size: expected.entries.length,
    length: expected.entries[0].length,
    entries: Int32Array.from(expected.entries.flat()),
    segments: Int32Array.from(expected.segments.flat()),
    mask: Float32Array.from(expected.mask.flat()),
  };
  return { ...expected, input };
}

const weights = 'model.safetensors';
let copies = 0;
/** A copy of a fixture with changes, to be broken. */
function brokenCopy(name: string, change: (folder: string) => void): string {
  const folder = path.join(temporary, `copy${copies++}`);
  cpSync(path.join(fixtures, name), folder, { recursive: true });
  change(folder);
  return folder;
}

function editJson(file: string, edit: (content: Record<string, unknown>) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  edit(content);
  writeFileSync(file, JSON.stringify(content));
}

/** Replaces one text by another of the same length in the header of a safetensors file. */
function editHeader(file: string, from: string, to: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(from);
  expect(at).toBeGreaterThan(0);
  bytes.write(to, at, 'latin1');
  writeFileSync(file, bytes);
}

describe('loadBert', () => {
  for (const engine of ['wasm', 'cpu', 'auto'] as const) {
    it.each(['float32', 'float16', 'bfloat16', 'sharded'])(
      `computes the states of PyTorch on ${engine}: %s`,
      async (name) => {
        const { input, states, mask } = expectedOf(name);
        const bert = await loadBert(path.join(fixtures, name), { engine });
        const actual = tensorflow().tidy(() => bert.states(input).arraySync()) as number[][][];
        bert.dispose();
        mask.forEach((row, sequence) => {
          row.forEach((isToken, position) => {
            if (isToken === 0) return;
            const far = states[sequence][position].map((value, k) => Math.abs(value - actual[sequence][position][k]));
            expect(Math.max(...far)).toBeLessThan(1e-4);
          });
        });
      },
    );
  }

  it('has gradients for every parameter', async () => {
    const { input } = expectedOf('float32');
    const bert = await loadBert(path.join(fixtures, 'float32'), { engine: 'wasm' });
    const tf = tensorflow();
    const names = tf.tidy(() => {
      const loss = () => tf.sum(tf.square(bert.states(input)));
      return Object.keys(valueAndGradients(loss, bert.variables).gradients);
    });
    expect(names.sort()).toEqual(Object.keys(bert.variables).sort());
    bert.dispose();
  });

  it('leaves no tensor behind', async () => {
    const before = tensorflow().memory().numTensors;
    const bert = await loadBert(path.join(fixtures, 'float32'), { engine: 'wasm' });
    tensorflow().tidy(() => {
      bert.states(expectedOf('float32').input);
    });
    bert.dispose();
    const broken = brokenCopy('float32', (folder) => {
      editHeader(path.join(folder, weights), 'layer.1.output.dense.bias', 'layer.9.output.dense.bias');
    });
    await expect(loadBert(broken, { engine: 'wasm' })).rejects.toThrow('missing');
    expect(tensorflow().memory().numTensors).toBe(before);
  });

  it('refuses sequences longer than its positions', async () => {
    const bert = await loadBert(path.join(fixtures, 'float32'), { engine: 'wasm' });
    const length = 25;
    const input = {
      size: 1,
      length,
      entries: new Int32Array(length),
      segments: new Int32Array(length),
      mask: new Float32Array(length).fill(1),
    };
    expect(() => bert.states(input)).toThrow('A sequence of 25 pieces is longer than the 24 that this BERT reads.');
    expect(
      tensorflow().tidy(
        () =>
          bert.states({
            ...input,
            length: 24,
            entries: new Int32Array(24),
            segments: new Int32Array(24),
            mask: new Float32Array(24).fill(1),
          }).shape,
      ),
    ).toEqual([1, 24, 16]);
    bert.dispose();
  });

  it.each<[string, string, (folder: string) => void, string]>([
    ['no config.json', 'float32', (folder) => rmSync(path.join(folder, 'config.json')), 'holds no config.json'],
    [
      'another model',
      'float32',
      (folder) =>
        editJson(path.join(folder, 'config.json'), (c) => {
          c.model_type = 'gpt2';
        }),
      'describes no BERT that can be loaded: model_type',
    ],
    [
      'no sizes',
      'float32',
      (folder) =>
        editJson(path.join(folder, 'config.json'), (c) => {
          delete c.hidden_size;
        }),
      'describes no BERT that can be loaded: hidden_size',
    ],
    [
      'heads that do not divide',
      'float32',
      (folder) =>
        editJson(path.join(folder, 'config.json'), (c) => {
          c.num_attention_heads = 3;
        }),
      'hidden_size 16 cannot be shared by 3 heads',
    ],
    [
      'no vocabulary',
      'float32',
      (folder) => rmSync(path.join(folder, 'vocab.txt')),
      'neither tokenizer.json nor vocab.txt',
    ],
    [
      'another vocabulary',
      'float32',
      (folder) =>
        writeFileSync(
          path.join(folder, 'vocab.txt'),
          `${readFileSync(path.join(folder, 'vocab.txt'), 'utf8')}one\nmore\n`,
        ),
      'the vocabulary has 42 pieces, config.json says 40',
    ],
    [
      'a vocabulary without [SEP]',
      'float32',
      (folder) =>
        writeFileSync(
          path.join(folder, 'vocab.txt'),
          readFileSync(path.join(folder, 'vocab.txt'), 'utf8').replace('[SEP]', 'sep'),
        ),
      'lacks [SEP]',
    ],
    [
      'no WordPiece',
      'float16',
      (folder) =>
        editJson(path.join(folder, 'tokenizer.json'), (c) => {
          (c.model as { type: string }).type = 'BPE';
        }),
      'describes no WordPiece tokeniser: model.type',
    ],
    [
      'no weights',
      'float32',
      (folder) => rmSync(path.join(folder, weights)),
      'holds neither model.safetensors nor model.safetensors.index.json',
    ],
    [
      'weights of PyTorch only',
      'float32',
      (folder) => {
        rmSync(path.join(folder, weights));
        writeFileSync(path.join(folder, 'pytorch_model.bin'), '');
      },
      'pytorch_model.bin cannot be read, convert it to safetensors',
    ],
    [
      'a missing part',
      'sharded',
      (folder) => rmSync(path.join(folder, 'model-00002-of-00002.safetensors')),
      'model-00002-of-00002.safetensors cannot be opened (ENOENT)',
    ],
    [
      'a part elsewhere',
      'sharded',
      (folder) =>
        editJson(path.join(folder, 'model.safetensors.index.json'), (c) => {
          c.weight_map = { x: '../secret' };
        }),
      'names a file outside its folder: "../secret"',
    ],
    [
      'a broken index',
      'sharded',
      (folder) => writeFileSync(path.join(folder, 'model.safetensors.index.json'), '{'),
      'does not map names of tensors to files',
    ],
    [
      'cut-off weights',
      'float32',
      (folder) => truncateSync(path.join(folder, weights), 20_000),
      'ends at byte 20000, before',
    ],
    [
      'weights cut in the header',
      'float32',
      (folder) => truncateSync(path.join(folder, weights), 100),
      'is no safetensors file: its header would have',
    ],
    [
      'empty weights',
      'float32',
      (folder) => truncateSync(path.join(folder, weights), 0),
      'is no safetensors file: it has 0 bytes',
    ],
    [
      'something else',
      'float32',
      (folder) => writeFileSync(path.join(folder, weights), '<html>not found</html>'),
      'is no safetensors file',
    ],
    [
      'a missing tensor',
      'float32',
      (folder) =>
        editHeader(
          path.join(folder, weights),
          'encoder.layer.1.output.dense.bias',
          'encoder.layer.9.output.dense.bias',
        ),
      'the tensor encoder.layer.1.output.dense.bias (for layer2.final.bias) is missing',
    ],
    [
      'a wrong shape',
      'float32',
      (folder) =>
        editJson(path.join(folder, 'config.json'), (c) => {
          c.intermediate_size = 32;
        }),
      'encoder.layer.0.intermediate.dense.weight has the shape [64, 16]; by config.json it must be [32, 16]',
    ],
    [
      'a shape that is not its bytes',
      'float32',
      (folder) => editHeader(path.join(folder, weights), '"shape": [64, 16]', '"shape": [65, 16]'),
      'in F32 cannot have 4096 bytes',
    ],
    [
      'another kind of number',
      'float16',
      (folder) => editHeader(path.join(folder, weights), '"F16"', '"I16"'),
      'as I16; F32, F16 and BF16 can be read',
    ],
  ])('refuses %s with one line', async (_, name, change, message) => {
    const folder = brokenCopy(name, change);
    const error = (await loadBert(folder, { engine: 'wasm' }).catch((caught: unknown) => caught)) as Error;
    expect(error.message).toContain(message);
    expect(error.name).toBe('UserError');
    expect(error.message).not.toContain('\n');
  });
});
