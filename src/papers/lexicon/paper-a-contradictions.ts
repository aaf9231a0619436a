import { itemsIn, type PaperItem } from '../paper-item';

/** Where Paper A disagrees with itself or claims what it does not measure. */
export const contradictionsOfA: readonly PaperItem[] = [
  ...itemsIn('abstract', [
    [
      'unmeasured-abstract',
      'contradiction',
      'The abstract speaks of usage behaviour, interaction, cultural identity, social relations and mental health. Nothing of this is measured.',
      '09-sentence-by-sentence#contradictions-text',
      'Not taken up: a product review carries none of it. Paper C measures behaviour and interaction on microblogs.',
    ],
  ]),
  ...itemsIn('§2', [
    [
      'unfinished-sentence',
      'contradiction',
      '“Formulating strategies through XX” is an unfinished sentence.',
      '09-sentence-by-sentence#contradictions-text',
      'There is nothing to rebuild.',
    ],
    [
      'relations-promised',
      'contradiction',
      'Relations between topics and attributes are promised and never shown.',
      '09-sentence-by-sentence#topics-words',
      'Shown in section 9.3: which topic a review belongs to, which feature words it names, and how it judges them.',
    ],
  ]),
  ...itemsIn('§3.0.1', [
    [
      'figure-1-twice',
      'contradiction',
      'Fig. 1 is announced as the diagram of LDA and captioned as the domestic chart of attention and satisfaction; the text calls the charts Figs. 2 and 3.',
      '04-topics#plate-text',
      'Both are drawn: the plate diagram in notebook 04, the charts in notebook 07.',
    ],
  ]),
  ...itemsIn('§3.1', [
    [
      'irony-untested',
      'contradiction',
      'Irony and satire are named as the strength of the model and never tested.',
      '06-aspect-sentiment#irony',
      'Counted with its denominator on the simulation, where irony was planted. Real reviews carry no labels of irony: not testable.',
    ],
  ]),
  ...itemsIn('§4.2', [
    [
      'service-twice',
      'contradiction',
      'The sentence under the tables lists other themes than the tables: it names after-sale service twice.',
      '04-topics#claims-heading',
      'A1 and A2 judge the themes of the tables.',
    ],
    [
      'foreign-called-domestic',
      'contradiction',
      'The same sentence once calls foreign consumers domestic.',
      '04-topics#claims-heading',
      'Read as foreign, as Table 2 is headed.',
    ],
    [
      'function-dropped',
      'contradiction',
      'The same sentence drops function characteristics, which both tables list.',
      '04-topics#claims-heading',
      'A3 counts function characteristics as shared, as the tables have it.',
    ],
  ]),
  ...itemsIn('§4.3', [
    [
      'two-domestic-lists',
      'contradiction',
      'The domestic words that lead in attention and satisfaction together (A12: storage, mice, motherboards) are none of those that lead in attention (A5: customer service, warranty, reputation, network connection).',
      '09-sentence-by-sentence#tensions',
      'Both lists are shown with the attention and the satisfaction of their words.',
    ],
    [
      'price-unimportant',
      'contradiction',
      'Domestic consumers want cost-effectiveness (A13, §5), and strategies 2 and 3 rest on it; yet price gets little attention at home (A8).',
      '09-sentence-by-sentence#tensions',
      'The attention of price at home is shown beside both claims.',
    ],
    [
      'low-is-low',
      'contradiction',
      'What is low in attention is low in satisfaction in both cultures (A12). No correlation is given.',
      '09-sentence-by-sentence#low-is-low',
      'Section 9.4 gives the rank correlation of the two measures over each culture’s words.',
    ],
  ]),
];
