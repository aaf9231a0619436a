import { itemsIn, type PaperItem } from '../paper-item';

/** §3.1–4.1 of Paper A: sentiment by aspect, and the data. */
export const methodOfA: readonly PaperItem[] = [
  ...itemsIn('§3.1', [
    [
      'bmrc',
      'statement',
      'Sentiment by aspect is extracted by BMRC (Chen, Wang, Liu and Wang, AAAI 2021) as triplets of aspect, opinion and sentiment.',
      '06-aspect-sentiment#title',
      'The same method. For speed the models that read real reviews read a sentence once and meet the questions above the last layer.',
    ],
    [
      'input',
      'statement',
      'The input is [CLS] query [SEP] sentence [SEP], given to a pre-trained BERT.',
      '06-aspect-sentiment#pretraining-heading',
      'So with a BERT folder of your own; the small encoder of the simulation has no pre-training.',
    ],
    [
      'eq-3',
      'equation',
      'Eq. (3): the input vector is the sum of token, position and segment vectors.',
      '06-aspect-sentiment#shipped-input',
      'Shown on a BERT-shaped encoder, with the position term, and on the small one, which has none.',
    ],
    [
      'queries',
      'statement',
      'Non-restrictive queries extract all aspects or all opinions; restrictive ones the opinions of an aspect, or the aspects of an opinion; both directions are used.',
      '06-aspect-sentiment#queries-heading',
      'All five kinds of question, written out for one sentence in each language.',
    ],
    [
      'eq-4',
      'equation',
      'Eq. (4): cross-entropy of start and end tags, summed over queries and tokens.',
      '06-aspect-sentiment#loss',
      'By hand and by the code. The models weigh yes more than no, which the paper does not.',
    ],
    [
      'eq-5',
      'equation',
      'Eq. (5): softmax over the sentiments of a pair.',
      '06-aspect-sentiment#merge-heading',
      'The three probabilities of each kept pair.',
    ],
    [
      'joint-loss',
      'statement',
      'The joint loss adds the losses of non-restrictive, restrictive and sentiment queries.',
      '06-aspect-sentiment#training-heading',
      'So here, with every setting named and the loss drawn pass by pass.',
    ],
  ]),
  ...itemsIn('§4.1', [
    [
      'sources',
      'statement',
      'The reviews are of consumer electronics, from Amazon, Taobao and others.',
      '02-data-collection#title',
      'The paper says neither how many, nor from when, nor under which rules. Its reviews are not public; ours are other ones.',
    ],
    [
      'cleaning',
      'statement',
      'Stage 1 removes meaningless and repeated reviews, noise and inconsistencies.',
      '03-preprocessing#stage-1',
      'Rules with the number of reviews that each removes.',
    ],
    [
      'text-steps',
      'statement',
      'Stage 2 removes special characters, stop words and digits, stems, lemmatises, marks sentiment words, and segments Chinese.',
      '03-preprocessing#stage-2',
      'One review followed through every step.',
    ],
  ]),
];
