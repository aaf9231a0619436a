import type { Microblogs } from '@crosscultural/corpus';
import { clientPatterns, knownClients } from './clients';
import { type AccessKind, accessKinds, unknownAccess } from './marks';

const known = new Map(knownClients.map(({ client, access }) => [client as string, access]));

/** No real name is longer; the rest of a hostile one is not looked at. */
const longestName = 200;

/**
 * The name of a client without the link that Twitter puts around it, in small letters.
 *
 * @param client as the platform names it.
 * @example
 * clientName('<a href="http://twitter.com/download/iphone" rel="nofollow">Twitter for iPhone</a>'); // 'twitter for iphone'
 */
export function clientName(client: string): string {
  const opened = client.startsWith('<') ? client.indexOf('>') + 1 : 0;
  const closed = opened > 0 ? client.indexOf('<', opened) : -1;
  const name = client.slice(opened, closed < 0 ? undefined : closed).slice(0, longestName);
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * How a post from a client reached the platform: web page, mobile client, by-product of another service, other tool (Gao et al.
 * 2012, §3.1), by the table `knownClients` and then by `clientPatterns`.
 *
 * @param client as the platform names it: Weibo's plain name, or Twitter's link with the name inside.
 * @returns `other` for a name that nothing in the tables fits; undefined where there is no name.
 * @example
 * accessOf('iPhone客户端'); // 'mobile' (client for iPhone)
 */
export function accessOf(client: string): AccessKind | undefined {
  const name = clientName(client);
  if (name === '') return undefined;
  const exact = known.get(name);
  if (exact) return exact;
  return clientPatterns.find(({ client: pattern }) => (pattern as RegExp).test(name))?.access ?? 'other';
}

/**
 * How each post reached the platform.
 *
 * @returns one index into `accessKinds` a post, or `unknownAccess` where no client is told.
 * @example
 * const access = readAccess(microblogs);
 */
export function readAccess({ clients, client }: Pick<Microblogs, 'clients' | 'client'>): Uint8Array {
  const kinds = clients.map((name) => {
    const access = accessOf(name);
    return access === undefined ? unknownAccess : accessKinds.indexOf(access);
  });
  return Uint8Array.from(client, (index) => kinds[index]);
}
