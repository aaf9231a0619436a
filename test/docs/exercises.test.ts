import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/project';

const text = readFileSync(path.join(projectFolder, 'docs', 'exercises.md'), 'utf8');
const programs = [...text.matchAll(/^## (\d+)\..*?^```ts\n(.*?)^```$/gms)].map(([, number, code]) => ({
  number,
  code,
}));

/** What each answer prints: what the text around it says. */
const printed: Record<string, string> = {
  1: '电池 \n不好 negative\n屏幕 \n好 positive\n',
  2: '10 0.60 to 0.98\n100 0.83 to 0.94\n',
  3: '2 topics, different results of three seeds: 1\n4 topics, different results of three seeds: 3\n',
  4: 'true false\n',
  5: 'per occurrence: battery 0.75, 0.33; price 0.25, 1.00\nper evaluated mention: battery 0.75, 0.50; price 0.25, 1.00\n',
  6: '20 texts a side: inconclusive, detectable from 0.43\n1000 texts a side: supported, detectable from 0.06\n',
  7: 'holm 0.04 0.06 0.06 0.06\nbenjamini-hochberg 0.04 0.04 0.04 0.04\n',
  8: 'wider by a factor of about 4\n',
};

describe('the answers of the exercises', () => {
  it('are programs, but for the study of one’s own', () => {
    expect(programs.map(({ number }) => number)).toEqual(Object.keys(printed));
    expect(text.match(/^## \d+\./gm)).toHaveLength(9);
    expect(text.match(/<details><summary>Answer<\/summary>/g)).toHaveLength(9);
  });

  it.each(programs)('$number prints what the text says', ({ number, code }) => {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const { outputText } = ts.transpileModule(code, { compilerOptions });
    const output = execFileSync(process.execPath, ['--input-type=module', '-'], {
      ...{ cwd: projectFolder, input: outputText, encoding: 'utf8' },
    });
    expect(output).toBe(printed[number]);
  });
});
