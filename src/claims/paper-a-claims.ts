import type { Claim } from './claim';

const topics = 'LDA topics (K = 5) of one culture’s reviews, and the words of the themes in Tables 1 and 2';
const triplets =
  'triplets (aspect, opinion, sentiment) whose aspects are mapped to the feature words of Tables 1 and 2';
const ofTheHighest = { value: 0.8, lower: 0.5 };

/** Claims of Paper A, §4.2–4.3. */
export const paperAClaims: readonly Claim[] = [
  {
    id: 'A1',
    paper: 'A',
    section: '§4.2, Table 1',
    statement:
      'Domestic reviews speak of function characteristics, after-sale service, purchase experience, product use and celebrity endorsement.',
    evidence: topics,
    statistic: 'smallest overlap of a theme’s words with the ten top words of its topic (median over chains)',
    criterion: { value: 0.6, lower: 0 },
  },
  {
    id: 'A2',
    paper: 'A',
    section: '§4.2, Table 2',
    statement:
      'Foreign reviews speak of function characteristics, after-sale service, applicable scenarios, innovativeness and brand reputation.',
    evidence: topics,
    statistic: 'smallest overlap of a theme’s words with the ten top words of its topic (median over chains)',
    criterion: { value: 0.6, lower: 0 },
  },
  {
    id: 'A3',
    paper: 'A',
    section: '§4.2',
    statement:
      'Both cultures share function characteristics and after-sale service; only domestic reviews have celebrity endorsement and purchase experience.',
    evidence: `${topics}, for both cultures`,
    statistic:
      'smallest overlap of a theme that should be there minus largest overlap of one that should not (median over chains)',
    criterion: { value: 0.4, lower: 0 },
  },
  {
    id: 'A4',
    paper: 'A',
    section: '§4.3, Fig. 3',
    statement:
      'Foreign attention is highest for fingerprint recognition, office equipment, software, after-sales consultation, data storage and maintenance.',
    evidence: triplets,
    statistic: 'share of the 6 claimed words among the 6 of highest attention',
    criterion: ofTheHighest,
  },
  {
    id: 'A5',
    paper: 'A',
    section: '§4.3, Fig. 1–2',
    statement: 'Domestic attention is highest for customer service, warranty, reputation and network connection.',
    evidence: triplets,
    statistic: 'share of the 4 claimed words among the 4 of highest attention',
    criterion: ofTheHighest,
  },
  {
    id: 'A6',
    paper: 'A',
    section: '§4.3, Fig. 3',
    statement:
      'Foreign satisfaction is highest for home and office use, fingerprint recognition, software and maintenance.',
    evidence: triplets,
    statistic: 'share of the 5 claimed words among the 5 of highest satisfaction',
    criterion: ofTheHighest,
  },
  {
    id: 'A7',
    paper: 'A',
    section: '§4.3, Fig. 1–2',
    statement:
      'Domestic satisfaction is highest for storage, the celebrity endorser, customer service, motherboard and mouse.',
    evidence: triplets,
    statistic: 'share of the 5 claimed words among the 5 of highest satisfaction (all endorsers count as one word)',
    criterion: ofTheHighest,
  },
  {
    id: 'A8',
    paper: 'A',
    section: '§4.3',
    statement:
      'Attention and satisfaction are both low for identification and certification, word of mouth and edge devices abroad, and for price and CPU at home.',
    evidence: triplets,
    statistic: 'share of the 5 claimed words below their culture’s median in both measures',
    criterion: { value: 0.8, lower: 0.8 },
  },
  {
    id: 'A9',
    paper: 'A',
    section: '§4.3',
    statement:
      'Both cultures attend much to customer service, and after-sales consultation and maintenance are high in attention and satisfaction in both.',
    evidence: triplets,
    statistic: 'share of the 4 claimed words above their culture’s median in both measures',
    criterion: { value: 0.75, lower: 0.75 },
  },
  {
    id: 'A10',
    paper: 'A',
    section: '§4.3',
    statement: 'Foreign attention leans to innovation and function, domestic attention to service and after-sales.',
    evidence: triplets,
    statistic:
      'the smaller of two leads in attention: foreign over domestic in innovation and function, domestic over foreign in after-sale service',
    criterion: { value: 0, lower: 0 },
  },
];
