import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, withoutPassword } from '../../packages/shards/queue/connection';

describe('an address as it is shown', () => {
  it('holds no password, whatever characters that has', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (password) => {
        const secret = `<${password}>`;
        const shown = withoutPassword(`redis://:${secret}@host:6379`);
        expect(shown).toBe('redis://…@host:6379');
      }),
      { seed: 5 },
    );
    expect(withoutPassword('postgres://host/jobs?user=me&password=secret&port=1')).toBe(
      'postgres://host/jobs?user=me&password=…&port=1',
    );
    expect(withoutPassword('redis://host:6379')).toBe('redis://host:6379');
    expect(withoutPassword('unix:/tmp/a@b')).toBe('unix:/tmp/a@b');
  });
});

describe('a server that takes connections and never answers', () => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  it.each([
    ['Redis', 'redis://:secret@'],
    ['PostgreSQL', 'postgres://me:secret@'],
  ])(
    'is named while it is awaited, once, and when it is given up: %s',
    async (name, scheme) => {
      const awaited: string[] = [];
      const place = `${scheme.replace(/\/\/.*/, '//…@')}127.0.0.1:${port}`;
      await expect(connect(`${scheme}127.0.0.1:${port}`, (what) => awaited.push(what))).rejects.toThrow(
        new RegExp(`^No ${name} answers at ${place} \\(.+\\); check the address, the password and that it runs\\.$`),
      );
      expect(awaited).toEqual([`waiting for ${name} to answer at ${place}, 10 s at most`]);
    },
    30_000,
  );
});
