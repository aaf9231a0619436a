import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileMistake, requireWritableFile, requireWritableFolder, UserError } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../corpus/files';

/** What a function throws. */
function thrownBy(attempt: () => unknown): unknown {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

/** A folder with a file in it. */
function withFile(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'file');
  writeFileSync(file, 'kept');
  return { folder, file };
}

const fileForFolder = 'a file stands where a folder is to be; name another path, or move that file away.';

describe('requireWritableFile', () => {
  it('accepts a file that is there and one below folders that are not, and makes nothing', () => {
    const { folder, file } = withFile();
    requireWritableFile(file);
    requireWritableFile(path.join(folder, 'new', 'deep', 'out.json'));
    expect(existsSync(path.join(folder, 'new'))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  it('refuses what no file can be written to', () => {
    const { folder, file } = withFile();
    for (const [wrong, message] of [
      [folder, `${folder} cannot be read or written (EISDIR): it is a folder; name a file.`],
      [path.join(file, 'below', 'out.json'), `${file} cannot be read or written (ENOTDIR): ${fileForFolder}`],
      [`${folder}/new/`, `"${folder}/new/" names no file to write: end it with a name.`],
      ['', '"" names no file to write: end it with a name.'],
      [
        path.join(folder, 'x'.repeat(300)),
        `${path.join(folder, 'x'.repeat(300))} cannot be read or written (ENAMETOOLONG): the name is too long; give a shorter one.`,
      ],
    ]) {
      expect(thrownBy(() => requireWritableFile(wrong))).toMatchObject({ name: 'UserError', message });
    }
  });

  it.runIf(existsSync('/dev/null'))('refuses a device, which a file that takes its name would replace', () => {
    expect(() => requireWritableFile('/dev/null')).toThrow(
      '/dev/null is no regular file (a pipe or a device); name a file to write.',
    );
  });
});

describe('requireWritableFolder', () => {
  it('accepts a folder, and one that is to be made', () => {
    const folder = temporaryFolder();
    requireWritableFolder(folder);
    requireWritableFolder(path.join(folder, 'new', 'deep'));
    expect(existsSync(path.join(folder, 'new'))).toBe(false);
  });

  it('refuses a file, what is below one, and no name', () => {
    const { file } = withFile();
    const message = `${file} cannot be read or written (ENOTDIR): ${fileForFolder}`;
    for (const wrong of [file, path.join(file, 'below')])
      expect(thrownBy(() => requireWritableFolder(wrong))).toMatchObject({ name: 'UserError', message });
    expect(() => requireWritableFolder('')).toThrow('"" names no folder to write into: give its path.');
  });

  it('refuses a folder that may not be written', (context) => {
    const folder = path.join(temporaryFolder(), 'locked');
    mkdirSync(folder, { mode: 0o555 });
    try {
      accessSync(folder, constants.W_OK);
      context.skip('root may write everywhere');
    } catch {
      expect(() => requireWritableFolder(path.join(folder, 'new'))).toThrow(
        `${folder} cannot be read or written (EACCES): change its permissions, or work in a copy of the project.`,
      );
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});

describe('fileMistake', () => {
  it('names the path that was to be written, and what to do', () => {
    const { folder, file } = withFile();
    expect(fileMistake(thrownBy(() => mkdirSync(file)))).toBe(
      `${file} cannot be read or written (EEXIST): ${fileForFolder}`,
    );
    expect(fileMistake(thrownBy(() => writeFileSync(path.join(file, 'x'), '')))).toBe(
      `${path.join(file, 'x')} cannot be read or written (ENOTDIR): ${fileForFolder}`,
    );
    expect(fileMistake(thrownBy(() => writeFileSync(folder, '')))).toBe(
      `${folder} cannot be read or written (EISDIR): it is a folder; name a file.`,
    );
    expect(fileMistake(thrownBy(() => readFileSync(folder)))).toBe('A folder cannot be read (EISDIR): name a file.');
    expect(
      fileMistake(
        thrownBy(() => readFileSync(folder)),
        folder,
      ),
    ).toMatch(`${folder} cannot be read or written`);
    expect(fileMistake(Object.assign(new Error('x'), { code: 'EROFS', path: '/cd' }))).toMatch(/^\/cd .* permissions/);
    expect(fileMistake(new Error('IO Error: No space left on device\nmore'))).toBe(
      'The disk is full; nothing that was there is changed. Free some space and run again. (IO Error: No space left on device)',
    );
  });

  it('says nothing of other errors', () => {
    const { file } = withFile();
    rmSync(file);
    expect(fileMistake(thrownBy(() => readFileSync(file)))).toBeUndefined();
    expect(fileMistake(new UserError('Whom?'))).toBeUndefined();
    expect(fileMistake('text')).toBeUndefined();
  });
});
