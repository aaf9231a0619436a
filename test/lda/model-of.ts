import { tokenSequence } from '../../packages/lda/model/corpus';
import { type LdaModel, ldaModel } from '../../packages/lda/model/model';

/** A model whose every token has a given topic, for hand-computed cases: "word/topic word/topic" per document. */
export function modelOf(texts: readonly string[], { alpha = [1, 1], beta = 1 } = {}): LdaModel {
  const tokens = texts.map((text) =>
    text
      .split(' ')
      .filter(Boolean)
      .map((token) => token.split('/')),
  );
  const vocabulary = [...new Set(tokens.flat().map(([word]) => word))];
  const documents = tokens.map((document) => document.map(([word]) => vocabulary.indexOf(word)));
  return ldaModel(vocabulary, tokenSequence({ vocabulary, documents }), {
    priors: { alpha: Float64Array.from(alpha), beta },
    seed: 1,
    iterations: 0,
    logLikelihood: [],
    assignments: Uint16Array.from(tokens.flat().map(([, topic]) => Number(topic))),
  });
}
