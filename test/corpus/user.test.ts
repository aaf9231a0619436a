import { describe, expect, it } from 'vitest';
import { parseUser, type User } from '../../packages/corpus';

const where = { file: 'users.jsonl', line: 2 };
const user: User = { id: '9f8c1a', platform: 'Twitter', culture: 'foreign', language: 'en' };

describe('parseUser', () => {
  it('keeps the clock and the network of a user, where they are known', () => {
    const full = { ...user, utcOffset: '-05:00', followers: 12, following: 2, follows: ['77aa', '77ab'] };
    expect(parseUser(full, where)).toEqual(full);
    expect(parseUser(user, where)).toEqual(user);
  });

  it.each([
    [{ utcOffset: '8' }, /^users.jsonl, line 2: field utcOffset: expected an offset such as \+08:00, found "8"/],
    [{ name: 'Ann' }, /Unrecognized key: "name"/],
    [{ language: 'english' }, /field language: expected a two-letter language code/],
  ])('refuses %j, naming file, line and field', (wrong, message) => {
    expect(() => parseUser({ ...user, ...wrong }, where)).toThrow(message);
  });
});
