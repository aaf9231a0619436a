import path from 'node:path';
import { publicFolder } from '../../catalogue';
import { readPoliticians } from '../politicians';
import { type KnownCommunities, readSinanet } from '../sinanet';
import { checkedFiles } from './checked-files';

/** The public graphs whose true communities are known. */
export const knownCommunitySources = ['sinanet', 'timme-purep'] as const;

/**
 * The public graphs of users whose communities are known: Sinanet (forums of Weibo) and PureP (parties of US politicians on Twitter).
 *
 * @param source which of the two.
 * @param folder where the public files lie: `data/public` unless given; a mirror works as well.
 * @throws UserError naming the command that fetches the files when they are missing, or the file that is another.
 * @example
 * const { users, known } = await corpus.publicCommunities('sinanet');
 */
export async function publicCommunities(
  source: (typeof knownCommunitySources)[number],
  folder = publicFolder,
): Promise<KnownCommunities> {
  const isSinanet = source === 'sinanet';
  const roles = isSinanet
    ? ['follows', 'interests', 'communities']
    : ['users', 'follows', 'mentions', 'retweets', 'replies', 'likes'];
  const files = await checkedFiles({ [source]: roles }, folder);
  const own = path.dirname(files.get(`${source} follows`) as string);
  return isSinanet ? readSinanet(own) : readPoliticians(own);
}
