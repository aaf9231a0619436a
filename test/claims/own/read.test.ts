import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freezingOf, frozenInWords, removedAfterFreezing } from '../../../packages/claims/own/freeze';
import { judgingsFile, readJudgings, recordJudging } from '../../../packages/claims/own/judgings';
import { freezeClaims, frozenFile, parseOwnClaims, readFrozen, readOwnClaims } from '../../../src/claims';

const text = `title: Two shops
data: reviews.csv
claims:
  - id: battery
    statement: Both speak of the battery alike.
    measure: keyword share
    words: [battery, 电池]
    side: domestic
    comparison: same as
    than: foreign
    margin: 0.05
    contradictedBy: They do not.
`;

describe('claims.yaml', () => {
  it('is read with what is usual filled in', () => {
    const { kind, sides, resample, claims } = parseOwnClaims(text, 'claims.yaml');
    expect([kind, sides, resample]).toEqual(['reviews', 'culture', 'text']);
    expect(claims[0].words).toEqual(['battery', '电池']);
  });

  it('is refused when it is not UTF-8, before its words are taken for others', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'claims-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'claims.yaml');
    writeFileSync(file, text);
    expect(readOwnClaims(file).claims[0].words).toEqual(['battery', '电池']);
    // 电池 in GB18030.
    const [before, after] = text.split('电池');
    writeFileSync(
      file,
      Buffer.concat([Buffer.from(before), Buffer.from([0xb5, 0xe7, 0xb3, 0xd8]), Buffer.from(after)]),
    );
    expect(() => readOwnClaims(file)).toThrow(`${file} is not UTF-8: save it as UTF-8.`);
  });

  it.each([
    ['measure: keyword share', 'measure: keyword', 'claims.yaml, line 6: measure: '],
    ['margin: 0.05', 'margin: -1', 'claims.yaml, line 11: margin: '],
    ['than: foreign', 'than: 0.5', 'claims.yaml, line 10: than: "same as" needs another side'],
    ['than: foreign', 'than: domestic', 'claims.yaml, line 10: than: a side cannot be compared with itself'],
    ['    words: [battery, 电池]\n', '', 'claims.yaml, line 6: measure: keyword share needs words'],
    // What is missing is said at the claim that lacks it.
    ['    statement: Both speak of the battery alike.\n', '', 'claims.yaml, line 4: statement: '],
    [
      'title: Two shops',
      'title: Two shops\ncolour: red',
      'claims.yaml, line 2: there is no field "colour"; docs/claims.md lists the fields',
    ],
    // Percents for shares: every text would be asked for, and more.
    [
      'margin: 0.05',
      'margin: 5',
      'claims.yaml, line 11: margin: a share lies between 0 and 1, not at 5; write 0.05 for 5 %',
    ],
    [
      'same as\n    than: foreign',
      'at least\n    than: 50',
      'claims.yaml, line 10: than: a share lies between 0 and 1, not at 50; write 0.5 for 50 %',
    ],
    [
      'same as\n    than: foreign',
      'at least\n    than: -0.1',
      'claims.yaml, line 10: than: a share lies between 0 and 1, not at -0.1; write 0.5 for 50 %',
    ],
    ['than: foreign', 'than: mars', 'claims.yaml, line 10: than: a culture is domestic or foreign, not "mars"'],
    ['side: domestic', 'side: mars', 'claims.yaml, line 8: side: a culture is domestic or foreign, not "mars"'],
    ['data:', 'kind: posts\ndata:', 'claims.yaml, line 1: sides: posts have no culture: take brand or platform'],
    [
      'data:',
      'sides: brand\ndata:',
      'claims.yaml, line 2: sides: reviews have no brand: take culture or platform or product',
    ],
    // Else it would be passed over, and the share be that of all texts.
    [
      'keyword share\n',
      'positive share\n    concept: battery\n',
      'claims.yaml, line 7: concept: positive share is not counted in mentions',
    ],
    ['[battery, 电池]', 'battery', 'claims.yaml, line 7: words: expected a list, each entry behind a dash (-), not "b'],
    ['[battery, 电池]', '[5]', 'claims.yaml, line 7: words: expected a text (in quotes: "5"), not 5'],
    [
      'keyword share',
      'keyword shre',
      'claims.yaml, line 6: measure: expected one of attention, satisfaction, keyword s',
    ],
    ['Both speak of the battery alike.', '*best*', 'claims.yaml, line 5: *best* stands for nothing'],
    ['    words:', `    words: ${'['.repeat(1e5)}`, 'lists or fields stand inside too many others'],
    ['    words:', '\twords:', 'claims.yaml, line 7: a tab stands before a field: indent with blanks'],
    ['side: domestic', 'side: "domestic', 'claims.yaml, line '],
  ])('with %j for %j names the line', (from, to, message) => {
    expect(() => parseOwnClaims(text.replace(from, to), 'claims.yaml')).toThrow(message);
  });

  it.each([
    ['', 'c.yaml, line 1: nothing stands here; expected the fields title, data and claims'],
    ['- a\n- b\n', 'c.yaml, line 1: expected the fields title, data and claims, not a list'],
    ['title: T\ndata: x\nclaims:\n  id: a\n', 'c.yaml, line 4: claims: expected a list, each entry behind a dash (-)'],
    ['title: T\ndata: x\nclaims: []\n', 'c.yaml, line 3: claims: is empty'],
    ['title: T\ndata: x\n', 'c.yaml, line 1: claims: missing; expected a list'],
    [
      'title: T\ndata: x\nclaims:\n  - a\n',
      'c.yaml, line 4: claims: expected the fields of a claim (id, statement, …)',
    ],
    [`${text}---\ntitle: U\n`, 'c.yaml, line 13: a second document begins here (---): a file holds one'],
    ['title: T\ntitle: U\n', 'c.yaml, line 2: a field stands twice'],
  ])('of another form, %j, says what it should be', (other, message) => {
    expect(() => parseOwnClaims(other, 'c.yaml')).toThrow(message);
  });

  it('takes stars as a number of stars, other sides by any name, and a share as 1 at most', () => {
    const stars = (than: number) =>
      text.replace('keyword share', 'mean stars').replace('same as', 'at least').replace('foreign', `${than}`);
    expect(parseOwnClaims(stars(4), 'c.yaml').claims[0].than).toBe(4);
    expect(() => parseOwnClaims(stars(50), 'c.yaml')).toThrow('line 10: than: stars lie between 1 and 5, not at 50');
    const products = text.replace('data:', 'sides: product\ndata:').replace('domestic', 'mars');
    expect(parseOwnClaims(products.replace('0.05', '1'), 'c.yaml').claims[0]).toMatchObject({
      side: 'mars',
      margin: 1,
    });
  });

  it('refuses an id that stands twice, and names its second line', () => {
    const again = text.slice(text.indexOf('  - id'));
    expect(() => parseOwnClaims(text + again, 'c.yaml')).toThrow('c.yaml, line 13: id: "battery" stands twice');
  });

  it('that is not there is said in one line', () => {
    expect(() => readOwnClaims('/nowhere/claims.yaml')).toThrow('There is no /nowhere/claims.yaml');
  });
});

describe('freezing', () => {
  const claims = parseOwnClaims(text, 'claims.yaml');
  function frozen(afterResults = false) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'frozen-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'claims.yaml');
    return { file, frozen: freezeClaims(claims, file, '2024-05-01', afterResults) };
  }

  it('is written beside the claims and read again', () => {
    const { file, frozen: written } = frozen();
    expect(path.basename(frozenFile(file))).toBe('claims.frozen.json');
    expect(readFrozen(file)).toEqual(written);
  });

  it('is told of each claim', () => {
    const [claim] = claims.claims;
    const { frozen: before } = frozen();
    expect(freezingOf(claim, claims, null)).toBe('not frozen');
    expect(freezingOf(claim, claims, before)).toBe('frozen');
    expect(freezingOf(claim, claims, frozen(true).frozen)).toBe('frozen after results');
    expect(freezingOf({ ...claim, margin: 0.06 }, claims, before)).toBe('changed after freezing');
    expect(freezingOf(claim, { ...claims, map: 'text=body' }, before)).toBe('changed after freezing');
    expect(freezingOf({ ...claim, id: 'another' }, claims, before)).toBe('added after freezing');
    expect(removedAfterFreezing({ ...claims, claims: [] }, before)).toEqual(['battery']);
  });

  it('is after results where the claims had been judged, once for each state of claims and data', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'frozen-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'claims.yaml');
    recordJudging(claims, file, 'data', '2024-04-01');
    recordJudging(claims, file, 'data', '2024-04-02');
    recordJudging({ ...claims, claims: [{ ...claims.claims[0], margin: 0.2 }] }, file, 'data', '2024-04-02');
    expect(readJudgings(file).map(({ first }) => first)).toEqual(['2024-04-01', '2024-04-02']);
    const after = freezeClaims(claims, file, '2024-05-01', false);
    expect([after.afterResults, after.judgedBefore]).toEqual([true, 2]);
    expect(readFrozen(file)).toEqual(after);
    expect(freezingOf(claims.claims[0], claims, after)).toBe('frozen after results');
    writeFileSync(judgingsFile(file), '[]');
    expect(() => readJudgings(file)).toThrow('claims.judged.json is not what `claims judge` writes');
  });

  it('says in words what had been seen', () => {
    const { frozen: before } = frozen();
    expect(frozenInWords(before)).toBe('Frozen on 2024-05-01, before there were results on record.');
    expect(frozenInWords(frozen(true).frozen)).toBe('Frozen on 2024-05-01, when results lay there already.');
    const judged = { ...before, afterResults: true };
    expect(frozenInWords({ ...judged, judgedBefore: 1 })).toContain(', after they had been judged once.');
    expect(frozenInWords({ ...judged, judgedBefore: 3 })).toContain(', after they had been judged 3 times.');
  });

  it('does not depend on the order of keys or on comments', () => {
    const turned = `# a comment\n${text.replace('    margin: 0.05\n', '').replace('    side: domestic', '    margin: 0.05\n    side: domestic')}`;
    const again = parseOwnClaims(turned, 'claims.yaml');
    expect(freezingOf(again.claims[0], again, frozen().frozen)).toBe('frozen');
  });

  it('happens once: what was frozen stays', () => {
    const { file } = frozen();
    expect(() => freezeClaims(claims, file, '2024-06-01', false)).toThrow('was frozen on 2024-05-01');
  });

  it('that is damaged is said in one line', () => {
    const { file } = frozen();
    writeFileSync(frozenFile(file), '{}');
    expect(() => readFrozen(file)).toThrow('claims.frozen.json is not what `claims freeze` writes');
  });
});
