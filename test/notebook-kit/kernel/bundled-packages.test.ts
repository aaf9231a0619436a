import { describe, expect, it } from 'vitest';
import { type Disk, showPackagesBeside } from '../../../packages/notebook-kit/kernel/bundled-packages';

const there = '/home/me/node_modules/crosscultural/node_modules/@crosscultural/base/index.d.ts';

/** A disk that holds one file and says what it was asked for. */
function diskWith(file: string) {
  const asked: string[] = [];
  const disk: Disk = {
    fileExists: (name) => {
      asked.push(name);
      return name === file;
    },
    directoryExists: (folder) => file.startsWith(`${folder}/`),
    readFile: (name) => (name === file ? 'export {};' : undefined),
    realpath: (name) => `/real${name}`,
    getDirectories: (folder) => (file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1).split('/')[0]] : []),
  };
  return { disk, asked };
}

describe('packages inside of the installed one', () => {
  it('are shown beside it and not where they are', () => {
    const { disk } = diskWith(there);
    const kit = '/home/me/node_modules/crosscultural/node_modules/@crosscultural/notebook-kit';
    showPackagesBeside(disk, kit);
    showPackagesBeside(disk, kit);
    const beside = '/home/me/node_modules/@crosscultural/base/index.d.ts';
    expect([disk.fileExists(there), disk.fileExists(beside)]).toEqual([false, true]);
    expect([disk.readFile(there), disk.readFile(beside)]).toEqual([undefined, 'export {};']);
    expect(disk.directoryExists('/home/me/node_modules/@crosscultural/base')).toBe(true);
    expect(disk.getDirectories('/home/me/node_modules/@crosscultural')).toEqual(['base']);
    // A path that is shown is its own real one; others are asked for as ever.
    expect([disk.realpath?.(beside), disk.realpath?.('/home/me/a.ts')]).toEqual([beside, '/real/home/me/a.ts']);
    expect(disk.fileExists('/home/me/node_modules/@crosscultural-other/index.d.ts')).toBe(false);
  });

  it('of a checkout stay where they are', () => {
    const { disk, asked } = diskWith('/home/me/project/packages/base/index.ts');
    showPackagesBeside(disk, '/home/me/project/packages/notebook-kit');
    expect(disk.fileExists('/home/me/project/packages/base/index.ts')).toBe(true);
    expect(asked).toEqual(['/home/me/project/packages/base/index.ts']);
    expect(disk.realpath?.('/home/me/project/a')).toBe('/real/home/me/project/a');
  });
});
