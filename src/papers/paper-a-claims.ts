import type { Culture } from '../corpus';
import type { Claim } from './claim';
import { anyEndorser } from './feature-words';

/**
 * Why not the share of the topic's top words that are the theme's: the tables print five to seven words of a theme, not all of
 * its words, so that a word which they do not print may well be the theme's; and a synonym says again what a name has
 * said, so that a theme of six feature words has six things to be found, in however many ways they can be said.
 */
const topics =
  'LDA topics (K = 5) of one culture’s reviews, and the feature words of Tables 1 and 2 by their names and synonyms; a printed word that its topic lacks counts against the theme, a word of the topic that the table does not print does not';
const shareFound =
  'smallest share of a theme’s feature words that the ten top words of its topic name (median over chains)';
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
    statistic: shareFound,
    criterion: { value: 0.6, lower: 0 },
  },
  {
    id: 'A2',
    paper: 'A',
    section: '§4.2, Table 2',
    statement:
      'Foreign reviews speak of function characteristics, after-sale service, applicable scenarios, innovativeness and brand reputation.',
    evidence: topics,
    statistic: shareFound,
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
      'smallest share found of a theme that should be there minus largest share of one that should not (median over chains)',
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

/**
 * The feature words that the claims name. Claim A9 names services that the tables call otherwise: customer service and
 * after-sales consultation are 客服 (customer service) at home and "consulting" abroad, maintenance is the warranty service at home.
 */
export const claimedInA = {
  A4: { foreign: ['fingerprint-recognition', 'office', 'software', 'consulting', 'data-storage', 'maintenance'] },
  A5: { domestic: ['customer-service', 'warranty-services', 'reputation', 'network-connection'] },
  A6: { foreign: ['family', 'office', 'fingerprint-recognition', 'software', 'maintenance'] },
  A7: { domestic: ['storage', anyEndorser, 'customer-service', 'motherboard', 'mouse'] },
  A8: { foreign: ['identification-and-certification', 'word-of-mouth', 'edge-devices'], domestic: ['price', 'cpu'] },
  A9: { foreign: ['consulting', 'maintenance'], domestic: ['customer-service', 'warranty-services'] },
} as const satisfies Record<string, Partial<Record<Culture, readonly string[]>>>;

/** The themes whose attention claim A10 compares. */
export const leaningThemes = {
  foreign: ['function-characteristics', 'innovativeness'],
  domestic: ['after-sale-service'],
} as const satisfies Record<Culture, readonly string[]>;
