import type { LookupFunction } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../packages/crawler/http/address';
import { type ExchangeLimits, httpExchange } from '../../../packages/crawler/http/exchange';

const get = (url: string, limits: Partial<ExchangeLimits> = {}) =>
  httpExchange({ bytes: 100_000, milliseconds: 2_000, allowLoopback: true, ...limits })({ url, headers: {} });

describe('private addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    'fe80::1',
    'fc00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'not an address',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['93.184.216.34', '2606:2800:220:1::1'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    'http://127.0.0.1:1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://10.0.0.1/',
    'http://[::ffff:7f00:1]/',
    'http://localhost:1/',
  ])('%s is refused before anything is sent', async (url) => {
    await expect(get(url, { allowLoopback: false })).rejects.toMatchObject({
      message: /not an address of the public internet/,
      final: true,
    });
  });

  it('a name with any private address is refused when it is looked up', async () => {
    const lookup = ((_host, _options, callback) =>
      callback(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '192.168.0.7', family: 4 },
      ])) as LookupFunction;
    await expect(get('http://rebound.example/', { allowLoopback: false, lookup })).rejects.toMatchObject({
      message: 'rebound.example (192.168.0.7) is not an address of the public internet',
      final: true,
    });
  });

  it('loopback, where it is allowed, opens no other private address', async () => {
    await expect(get('http://10.0.0.1/')).rejects.toThrow('10.0.0.1 is not an address of the public internet');
  });

  it('other schemes are not spoken', async () => {
    await expect(get('file:///etc/passwd')).rejects.toThrow('file: addresses are not crawled');
  });
});
