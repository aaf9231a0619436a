import { UserError } from '@crosscultural/base';
import type { Exchange } from './exchange';
import { TransportError } from './transport-error';

/**
 * Sends the requests for a site's hosts to a demo server on this machine instead. Everything above (frontier, robots,
 * recordings, parsers) sees the site's public addresses, so that nothing depends on the server's port.
 *
 * @throws UserError when the origin is not on this machine.
 */
export function servedFrom(origin: string, hosts: RegExp, exchange: Exchange): Exchange {
  if (!isLoopbackOrigin(origin)) {
    throw new UserError(`A demo server runs on this machine (http://127.0.0.1:PORT), not at ${origin}.`);
  }
  return async (request, signal) => {
    const url = new URL(request.url);
    if (!hosts.test(url.hostname)) {
      throw new TransportError(`${url.hostname} is not served by the demo server`, { final: true });
    }
    const response = await exchange({ ...request, url: origin + url.pathname + url.search }, signal);
    const location = response.headers.location;
    if (!location?.startsWith(`${origin}/`)) return response;
    return { ...response, headers: { ...response.headers, location: url.origin + location.slice(origin.length) } };
  };
}

export function isLoopbackOrigin(origin: string): boolean {
  return /^http:\/\/(?:127\.0\.0\.1|\[::1\]):\d+$/.test(origin);
}
