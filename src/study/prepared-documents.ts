import type { Review } from '@crosscultural/corpus';
import { documentMaker, type PreprocessedCorpus, startCleaning, type Token } from '@crosscultural/text';

/**
 * What `preprocess` of packages/text makes of reviews with the usual options, where workers have segmented them: the rules of
 * cleaning are asked over all reviews, only the tokens are taken as they are.
 *
 * @param prepared tokens by the id of the review; a review that is kept and has none is segmented now.
 */
export function preprocessPrepared(
  reviews: Iterable<Review>,
  nearRepeated: ReadonlySet<string>,
  prepared: ReadonlyMap<string, Token[]>,
): PreprocessedCorpus {
  const cleaner = startCleaning({ nearRepeated });
  const makeDocument = documentMaker();
  const corpus: PreprocessedCorpus = {
    cleaning: [],
    documents: [],
    counts: { reviews: 0, kept: 0, tokens: 0, emptyDocuments: 0 },
  };
  for (const review of reviews) {
    corpus.counts.reviews++;
    if (cleaner.reasonToRemove(review) !== undefined) continue;
    const { id, culture, language } = review;
    const tokens = prepared.get(id);
    const document = tokens === undefined ? makeDocument(review) : { id, culture, language, tokens };
    corpus.documents.push(document);
    corpus.counts.kept++;
    corpus.counts.tokens += document.tokens.length;
    if (document.tokens.length === 0) corpus.counts.emptyDocuments++;
  }
  return { ...corpus, cleaning: cleaner.report() };
}
