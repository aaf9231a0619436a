import { knownCommunitySources, publicMicroblogSources } from '@crosscultural/corpus';
import { isCommitted } from '../places';
import { openMicroblogCorpus } from './microblog-corpus';
import { languagesOf } from './read-corpus';
import { labelledSourcesIn, microblogSentimentSources } from './sentiment-readers';

/**
 * The ids of the public files that microblogs need: for `public` the posts, and the labelled texts that a sentiment model learns
 * from; for a file of the user's own the labelled texts of its languages.
 *
 * @throws UserError when the user's file cannot be read.
 */
export async function microblogSourcesFor(data: string): Promise<string[]> {
  if (data === 'public') return [...publicMicroblogSources, ...knownCommunitySources, ...microblogSentimentSources];
  if (isCommitted(data)) return [];
  return languagesOf(await openMicroblogCorpus(data)).flatMap(labelledSourcesIn);
}
