import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as door from '@crosscultural/neural';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/project';

const readme = readFileSync(path.join(projectFolder, 'packages', 'neural', 'README.md'), 'utf8');

describe('the README of the neural package', () => {
  it('has an example that runs as it stands', () => {
    const [, code] = /```js\n(.*?)```/su.exec(readme) ?? [];
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
      ...{ cwd: projectFolder, input: code, encoding: 'utf8' },
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^(?:9\d|100) % of 40 unseen texts are right\n$/u);
  });

  it('names functions that the door has', () => {
    const layers = /layers with hand-written gradients \((.*?)…\)/u.exec(readme)?.[1] ?? '';
    const names = [...layers.matchAll(/`(\w+)`/gu)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !(name in door))).toEqual([]);
  });
});
