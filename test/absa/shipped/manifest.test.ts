import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../packages/absa/shipped/manifest';
import { UserError } from '../../../packages/base/errors';
import { manifestOf, shelfOf, temporaryFolder } from './shelf-of';

/** The good manifest with one thing changed. */
function changed(change: (manifest: ReturnType<typeof manifestOf>) => void): string {
  const manifest = manifestOf();
  change(manifest);
  return JSON.stringify(manifest);
}

describe('readManifest', () => {
  it('gives back what the file says', () => {
    expect(readManifest(shelfOf())).toEqual(manifestOf());
  });

  it.each([
    ['no JSON', '{', /is no JSON, so it lists no models; get it again\.$/],
    ['another kind of JSON', '[]', /is no list of models: malformed: /],
    ['no models', '{"licence":"x","models":[]}', /malformed at models: /],
    ['a folder above', changed(({ models }) => (models[0].name = '../en')), /models\.0\.name: expected small letters/],
    ['an absolute folder', changed(({ models }) => (models[0].name = '/etc')), /models\.0\.name/],
    [
      'a file above',
      changed(({ models }) => (models[0].files[0].name = '../../x')),
      /files\.0\.name: expected the name of a file/,
    ],
    ['a file above on Windows', changed(({ models }) => (models[0].files[0].name = '..\\x')), /files\.0\.name/],
    ['a hidden file', changed(({ models }) => (models[0].files[0].name = '.npmrc')), /files\.0\.name/],
    ['a short hash', changed(({ models }) => (models[0].files[0].sha256 = 'abc')), /sha256: expected 64 hexadecimal/],
    ['half a byte', changed(({ models }) => (models[0].files[0].bytes = 0.5)), /files\.0\.bytes/],
    ['an unknown kind', changed(({ models }) => (models[0].kind = 'poem')), /models\.0\.kind/],
    ['a language in words', changed(({ models }) => (models[0].language = 'English')), /language: expected two small/],
    ['a title that moves the cursor', changed(({ models }) => (models[0].title = 'x\u001b[2J')), /title: expected one/],
    ['the same model twice', changed(({ models }) => (models[1].name = 'en')), /models: the same name twice/],
    [
      'names that differ in case alone',
      changed(({ models }) => (models[0].files[0].name = 'MODEL.safetensors')),
      /files: the same name twice/,
    ],
  ])('refuses %s in one line', (_, text, message) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'models.json'), text);
    const error = mistakeOf(() => readManifest(folder));
    expect(error.message).toMatch(message);
    expect(error.message).toContain(path.join(folder, 'models.json'));
    expect(error.message).not.toContain('\n');
  });

  it('says where to get models that are not there', () => {
    expect(mistakeOf(() => readManifest(temporaryFolder())).message).toMatch(
      /models\.json is missing: .* model fetch --from/,
    );
  });
});

function mistakeOf(work: () => unknown): UserError {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
