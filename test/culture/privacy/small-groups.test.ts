import type { Table } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { withoutSmallGroups } from '../../../packages/culture';

const table = (users: (number | null)[], note?: string): Table => ({
  title: 'communities',
  columns: [{ key: 'users', label: 'users', kind: 'integer' }],
  rows: users.map((count) => ({ users: count })),
  ...(note === undefined ? {} : { note }),
});

describe('rows on few users', () => {
  it('are left out, and counted', () => {
    const { rows, note } = withoutSmallGroups(table([120, 9, 10, 1]));
    expect(rows.map(({ users }) => users)).toEqual([120, 10]);
    expect(note).toBe('2 rows on fewer than 10 users left out.');
    expect(withoutSmallGroups(table([9], 'By follows.')).note).toBe(
      'By follows. 1 row on fewer than 10 users left out.',
    );
  });

  it('are looked for only where a table says how many users there are', () => {
    const whole = table([null, 30]);
    expect(withoutSmallGroups(whole)).toBe(whole);
    const other: Table = { title: 'x', columns: [{ key: 'share', label: 'share' }], rows: [{ share: 0.1 }] };
    expect(withoutSmallGroups(other)).toBe(other);
  });
});
