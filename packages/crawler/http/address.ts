import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { TransportError } from './transport-error';

/**
 * Whether an IP address belongs to the public internet: not loopback, private, link-local (where clouds keep their
 * metadata), multicast, nor an IPv6 form of one of these.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/**
 * Refuses an address that names a private machine outright, such as `http://10.0.0.1/` or `http://[::1]/`; names are
 * checked when they are looked up.
 *
 * @throws TransportError, final.
 */
export function refusePrivateHost(url: URL, allowLoopback: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) refuseAddress(host, host, allowLoopback);
}

function refuseAddress(host: string, address: string, allowLoopback: boolean): void {
  if (isPublicAddress(address) || (allowLoopback && isLoopback(address))) return;
  const what = host === address ? address : `${host} (${address})`;
  throw new TransportError(`${what} is not an address of the public internet`, { final: true });
}

/**
 * A DNS look-up that fails when any of a name's addresses is private. The connection then goes to the very addresses
 * that were checked, so that a second answer of the name server cannot slip in another.
 */
export function publicLookup(
  allowLoopback: boolean,
  resolve: LookupFunction = dns.lookup as LookupFunction,
): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const addresses = found as dns.LookupAddress[];
      try {
        for (const { address } of addresses) refuseAddress(host, address, allowLoopback);
      } catch (refused) {
        return callback(refused as Error, '', 0);
      }
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0].address, addresses[0].family);
    });
  };
}
