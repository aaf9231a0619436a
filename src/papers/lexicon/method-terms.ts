/** A term of the methods. */
export interface MethodTerm {
  term: string;
  /** Other words for it that the notebooks use. */
  also?: readonly string[];
  meaning: string;
}

/** What a reader meets in the notebooks and may not know, in one sentence each. */
export const methodTerms: readonly MethodTerm[] = [
  {
    term: 'ablation',
    also: ['ablations'],
    meaning: 'A model trained again without one of its parts, to see what that part is good for.',
  },
  {
    term: 'aspect',
    also: ['aspects'],
    meaning: 'The thing that an opinion is about, as it stands in the text: battery in “the battery is weak”.',
  },
  {
    term: 'attention',
    meaning: 'Paper A’s measure: the mentions of a feature word as a share of the mentions of all feature words.',
  },
  {
    term: 'BERT',
    meaning:
      'A network that reads a sentence in both directions and gives every token a vector that depends on its neighbours.',
  },
  { term: 'betweenness', meaning: 'How often a word lies on the shortest path between two others in a network.' },
  {
    term: 'BMRC',
    meaning:
      'Bidirectional machine reading comprehension: a model that finds triplets by asking questions about the text, from aspect to opinion and back.',
  },
  {
    term: 'bootstrap',
    meaning:
      'An interval made by drawing the reviews again and again with replacement and computing the number each time.',
  },
  { term: 'calibration', meaning: 'Whether a model that says 80 % is right in 80 of 100 cases.' },
  {
    term: 'claim',
    also: ['claims'],
    meaning: 'A statement of a paper that has been given a number, a criterion and a verdict.',
  },
  {
    term: 'CNN-LSTM',
    also: ['CNN'],
    meaning:
      'A network that first looks at short runs of words (convolution) and then reads their sequence (long short-term memory).',
  },
  { term: 'coherence', meaning: 'How often the first words of a topic stand together in texts.' },
  {
    term: 'collapsed Gibbs sampling',
    also: ['collapsed Gibbs', 'Gibbs'],
    meaning: 'A way to fit LDA: each token’s topic is drawn anew given the topics of all others, many times over.',
  },
  {
    term: 'community',
    also: ['communities'],
    meaning: 'A group of words or users with more links among themselves than chance would give.',
  },
  {
    term: 'confidence interval',
    also: ['interval', 'intervals'],
    meaning: 'The range that would hold the true number in 95 of 100 repetitions of the sampling.',
  },
  {
    term: 'contradicted',
    meaning: 'The verdict where the whole interval falls short of what a claim asks by more than a margin.',
  },
  { term: 'corpus', meaning: 'All texts that a table or figure was made from.' },
  { term: 'cosine', meaning: 'How far two vectors point in the same direction, from −1 to 1.' },
  {
    term: 'culture',
    meaning:
      'Here: domestic (reviews in Chinese) or foreign (reviews in English); Paper C: users of Weibo or of Twitter.',
  },
  {
    term: 'cut line',
    also: ['cut'],
    meaning: 'The line of a quadrant chart that parts much from little attention, or high from low satisfaction.',
  },
  {
    term: 'NMI',
    also: ['mutual information'],
    meaning: 'Normalised mutual information: how far two groupings agree, from 0 to 1.',
  },
  {
    term: 'divergence',
    also: ['Jensen-Shannon'],
    meaning: 'How different two distributions over words are; 0 when they are the same.',
  },
  {
    term: 'embedding',
    also: ['word vectors', 'Word2Vec'],
    meaning: 'A vector for each word, near those of words that stand in similar places.',
  },
  { term: 'entropy', meaning: 'How evenly something is spread: 0 when all is in one place.' },
  { term: 'exclusivity', meaning: 'How far the first words of a topic belong to it alone.' },
  {
    term: 'F1',
    also: ['macro-F1'],
    meaning: 'The harmonic mean of precision and recall; macro-F1 is its mean over the classes.',
  },
  {
    term: 'feature word',
    also: ['feature words'],
    meaning: 'A word of the paper’s Tables 1 and 2 that stands for a property of a product.',
  },
  {
    term: 'gold',
    meaning: 'What people have labelled, or what the simulation planted, and so what a method is measured against.',
  },
  {
    term: 'homophily',
    also: ['assortativity'],
    meaning: 'How much more often users follow or answer users of their own kind than chance would give.',
  },
  {
    term: 'inconclusive',
    meaning: 'The verdict where the numbers neither reach what a claim asks nor fall clearly short of it.',
  },
  {
    term: 'influence index',
    also: ['index'],
    meaning: 'Paper B’s number for a platform: the attention its posts get times the sentiment of that attention.',
  },
  {
    term: 'near repetition',
    also: ['near-duplicate', 'near duplicates', 'exact repetitions'],
    meaning: 'Two texts that share most of their runs of characters or words count as repetitions of each other.',
  },
  {
    term: 'LDA',
    meaning: 'Latent Dirichlet allocation: each text is a mixture of topics, and each topic a distribution over words.',
  },
  { term: 'ledger', meaning: 'The list of all claims with the verdict that each corpus gives.' },
  { term: 'lexicon', meaning: 'A list of words with what they stand for, such as praise or blame.' },
  {
    term: 'log-likelihood',
    meaning: 'How probable the texts are under a fitted model, as a logarithm: higher is better.',
  },
  { term: 'Louvain', meaning: 'An algorithm that finds communities by moving nodes as long as modularity grows.' },
  { term: 'margin', meaning: 'By how much a number must fall short before a claim counts as contradicted.' },
  { term: 'median', meaning: 'The number in the middle: half lie above it.' },
  { term: 'modularity', meaning: 'The share of links within communities beyond what chance would give.' },
  {
    term: 'negative control',
    also: ['negative controls', 'placebo'],
    meaning: 'The same analysis where nothing is to be found, to see how often it finds something.',
  },
  {
    term: 'NPMI',
    meaning: 'Normalised pointwise mutual information: how much more often two words meet than chance, from −1 to 1.',
  },
  {
    term: 'not testable',
    meaning: 'The verdict where the corpus cannot answer, for example because the words of a claim do not occur in it.',
  },
  { term: 'opinion', also: ['opinions'], meaning: 'The words that judge an aspect: weak in “the battery is weak”.' },
  { term: 'perplexity', meaning: 'How surprised a model is by texts that it has not seen: lower is better.' },
  { term: 'permutation', meaning: 'A test that shuffles labels to see how large a difference chance alone makes.' },
  { term: 'power', meaning: 'How often an analysis would find an effect of a given size if it were there.' },
  { term: 'precision', meaning: 'The share of what a model found that is right.' },
  {
    term: 'prior',
    also: ['priors'],
    meaning: 'What a model assumes before it sees the texts, such as that a text has few topics.',
  },
  {
    term: 'pseudonym',
    also: ['pseudonyms', 'salt'],
    meaning: 'The salted hash that stands for a user, from which nobody can tell who it is without the salt.',
  },
  {
    term: 'quadrant',
    also: ['quadrants'],
    meaning: 'One of four fields of a chart of attention and satisfaction, parted by two cut lines.',
  },
  { term: 'recall', meaning: 'The share of what is there that a model found.' },
  { term: 'satisfaction', meaning: 'Paper A’s measure: the share of the mentions of a feature word that praise it.' },
  { term: 'seed', meaning: 'The number that all random draws start from: the same seed gives the same results.' },
  { term: 'sentiment', meaning: 'Whether a text or an opinion is positive, negative or neutral.' },
  {
    term: 'stop words',
    also: ['stop word'],
    meaning: 'Words such as “the” that say nothing about a subject and are left out.',
  },
  {
    term: 'supported',
    meaning:
      'The verdict where the number reaches what a claim asks and its interval stays above a lower bound; on the simulation it is called recovered.',
  },
  {
    term: 'tf-idf',
    also: ['TF-IDF'],
    meaning: 'The weight of a word in a text: how often it stands there, less the more texts have it.',
  },
  {
    term: 'theme',
    also: ['themes'],
    meaning:
      'A subject of the paper’s Tables 1 and 2, such as after-sale service; a topic is given its name by its words.',
  },
  { term: 'token', also: ['tokens'], meaning: 'A word of a text after it was cut into words and cleaned.' },
  { term: 'topic', also: ['topics'], meaning: 'A distribution over words that LDA finds.' },
  {
    term: 'triplet',
    also: ['triplets'],
    meaning: 'An aspect, the opinion about it and the sentiment of that opinion.',
  },
  { term: 'UMass', meaning: 'A measure of coherence from how often the words of a topic stand in the same text.' },
  { term: 'WordPiece', meaning: 'The way BERT cuts words that it does not know into parts that it knows.' },
];
