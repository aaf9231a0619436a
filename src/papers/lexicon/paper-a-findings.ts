import { paperAClaims } from '../paper-a-claims';
import { itemsIn, type PaperItem } from '../paper-item';

/** Where a claim is judged; those that are not named here stand in the list of notebook 08. */
const judgedIn: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['A1', 'A2', 'A3'].map((id) => [id, '04-topics#claims-heading'])),
  ...Object.fromEntries(
    ['A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12', 'A13'].map((id) => [
      id,
      '07-attention-satisfaction#claims-text',
    ]),
  ),
};

/** The claims of the ledger as items: their text has one home. */
const claimItems: readonly PaperItem[] = paperAClaims.flatMap(({ id, section, statement }) => {
  const place = judgedIn[id];
  // A claim's section may name its table or figure, too.
  return itemsIn(section.split(',')[0], [[`claim-${id}`, 'claim', statement, place, 'Judged in the ledger.', id]]);
});

/** §4.2–7 of Paper A: findings, discussion, strategies, conclusion. */
export const findingsOfA: readonly PaperItem[] = [
  ...itemsIn('§4.2', [
    [
      'five-topics',
      'statement',
      'Five topics for each culture, a number taken from earlier literature.',
      '04-topics#k-heading',
      'Perplexity, coherence, exclusivity and stability for other numbers of topics.',
    ],
    [
      'frequency-8',
      'statement',
      'Feature words are those with a frequency greater than 8.',
      '04-topics#fit-heading',
      'The same threshold, for the vocabulary of the topics and for words that get a field.',
    ],
    [
      'table-1',
      'table',
      'Table 1: domestic themes and their feature words, among them the names of seven celebrity endorsers.',
      '04-topics#tables-show',
      'Table 1 of this corpus. The endorsers of the simulation are invented people.',
    ],
    [
      'table-2',
      'table',
      'Table 2: foreign themes and their feature words.',
      '04-topics#tables-show',
      'Table 2 of this corpus.',
    ],
  ]),
  ...itemsIn('§4.3', [
    [
      'attention',
      'equation',
      'Attention of a feature word: its occurrences, divided by the occurrences of all feature words.',
      '07-attention-satisfaction#measures',
      'So counted.',
    ],
    [
      'satisfaction',
      'equation',
      'Satisfaction of a feature word: its positive evaluations, divided by its occurrences.',
      '07-attention-satisfaction#measures',
      'The wording of the denominator is open: both readings are computed.',
    ],
    [
      'fig-domestic',
      'figure',
      'Figs. 1–2: attention × satisfaction of the domestic feature words in four fields.',
      '07-attention-satisfaction#quadrants',
      'Drawn with intervals. The paper prints no values and does not say where it cuts the plane.',
    ],
    [
      'fig-foreign',
      'figure',
      'Fig. 3: the same for foreign feature words.',
      '07-attention-satisfaction#quadrants',
      'Drawn with intervals.',
    ],
  ]),
  ...claimItems,
  ...itemsIn('§5', [
    [
      'individualism',
      'statement',
      'Individualism, freedom and self-expression of an immigrant country explain what foreign consumers want; collectivism, family values and kinship explain what domestic ones want.',
      '08-discussion-and-strategy#beyond-values',
      'Not testable from reviews: no review carries its writer’s values.',
    ],
    [
      'habits',
      'statement',
      'Habits of consumption: foreign consumers want quality, performance and quick satisfaction of personal needs; domestic ones cost-effectiveness, practicality, long-term value and stability.',
      '08-discussion-and-strategy#beyond-habits',
      'A13 in the ledger, and beside it what these reviews say of price.',
    ],
    [
      'history',
      'statement',
      'History: an immigrant country open to innovation and diversity; a long tradition that values quality and reputation.',
      '08-discussion-and-strategy#beyond-history',
      'Not testable: two groups differ in a thousand ways.',
    ],
  ]),
  ...itemsIn('§6', [
    [
      'strategy-1',
      'strategy',
      'Strategy 1: understand each market by research.',
      '08-discussion-and-strategy#strategies',
      'Which number bears on it is computed in notebook 08.',
    ],
    [
      'strategy-2',
      'strategy',
      'Strategy 2: customise product and service; innovation and function abroad, practicality and cost-effectiveness at home.',
      '08-discussion-and-strategy#strategies',
      'Which number bears on it is computed in notebook 08.',
    ],
    [
      'strategy-3',
      'strategy',
      'Strategy 3: price per market; high abroad, middle to low at home.',
      '08-discussion-and-strategy#strategies',
      'Which number bears on it is computed in notebook 08.',
    ],
    [
      'strategy-4',
      'strategy',
      'Strategy 4: market per market; online advertising and social media abroad, shop promotions and brand events at home.',
      '08-discussion-and-strategy#strategies',
      'Which number bears on it is computed in notebook 08.',
    ],
    [
      'strategy-5',
      'strategy',
      'Strategy 5: train people for cross-cultural work.',
      '08-discussion-and-strategy#strategies',
      'Nothing in a review bears on it.',
    ],
  ]),
  ...itemsIn('§7', [
    [
      'conclusion',
      'statement',
      'The conclusion restates: the cultures differ in attention and satisfaction, and companies should adapt.',
      '08-discussion-and-strategy#limits',
      'It adds no finding of its own.',
    ],
  ]),
];
