export { ambientConcepts } from './ambient';
export { type Domain, domains, type Motive, motives } from './domains';
export {
  conceptDictionary,
  type EverydayConcept,
  everydayConceptOf,
  everydayConcepts,
} from './everyday-concepts';
