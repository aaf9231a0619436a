import { itemsIn, type PaperItem } from '../paper-item';

/** §1–3.0.1 of Paper A: question, design, topics. */
export const designOfA: readonly PaperItem[] = [
  ...itemsIn('§1–2', [
    [
      'question',
      'statement',
      'Do domestic (Chinese) and foreign (English-speaking) consumers differ in what they say about electronics online, and in how they feel about it?',
      '01-research-design#title',
      'The question of all nine notebooks. Language stands for culture, here as in the paper; that is an assumption.',
    ],
    [
      'framework',
      'statement',
      'First contribution: a sentiment framework that takes culture into account.',
      '01-research-design#steps',
      'The same steps run on both cultures, and culture enters where two results are compared. No model here or there knows about culture.',
    ],
    [
      'procedure',
      'statement',
      'Second contribution: one standard procedure to collect, clean and analyse reviews across platforms.',
      '01-research-design#steps',
      'Rebuilt as a crawler, cleaning rules with counts, and functions that anyone can run again.',
    ],
    [
      'fine-grained',
      'statement',
      'Third contribution: aspect, opinion and sentiment extracted at once.',
      '06-aspect-sentiment#title',
      'Triplets by BMRC, with precision, recall and F1, which the paper does not report.',
    ],
    [
      'critique-culture',
      'statement',
      'Critique of earlier work: it leaves cultural context out.',
      '01-research-design#title',
      'A judgement on other papers. Nothing here can measure it.',
    ],
    [
      'critique-apart',
      'statement',
      'Critique of earlier work: it analyses topics and attributes apart, not in relation to each other.',
      '09-sentence-by-sentence#topics-words-text',
      'The paper goes on to do the same. Section 9.3 relates them: topic × feature word × sentiment.',
    ],
  ]),
  ...itemsIn('§3', [
    [
      'step-1',
      'statement',
      'Step 1: crawl the reviews of both cultures and pre-process them into a corpus.',
      '01-research-design#steps',
      'Notebooks 02 and 03.',
    ],
    [
      'step-2',
      'statement',
      'Step 2: LDA topics and a keyword network show what each culture cares about.',
      '05-keyword-network#network-heading',
      'Notebooks 04 and 05. The paper announces a keyword network and prints none, so there is nothing to compare it with.',
    ],
    [
      'step-3',
      'statement',
      'Step 3: fine-grained sentiment on those theme words, compared in pictures.',
      '07-attention-satisfaction#both-text',
      'Notebooks 06 and 07.',
    ],
  ]),
  ...itemsIn('§3.0.1', [
    [
      'lda',
      'statement',
      'LDA (Blei et al. 2003): θ ~ Dir(α) for each document, φ ~ Dir(β) for each topic; a topic is drawn for each word, then the word.',
      '04-topics#equation-1',
      'With the plate diagram and a corpus small enough to follow by hand.',
    ],
    [
      'eq-1',
      'equation',
      'Eq. (1): density of the Dirichlet distribution.',
      '04-topics#density',
      'The density of three mixtures under three priors.',
    ],
    [
      'gibbs',
      'statement',
      'The model is sampled by collapsed Gibbs.',
      '04-topics#toy',
      'Exact collapsed Gibbs, several chains. The paper prints no priors, sweeps or seeds.',
    ],
    [
      'eq-2',
      'equation',
      'Eq. (2): the full conditional of one token’s topic, given all others.',
      '04-topics#conditional',
      'By hand, by the code, and derived from Eq. (1) in steps.',
    ],
  ]),
];
