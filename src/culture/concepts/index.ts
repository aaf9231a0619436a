export { type Domain, domains, type Motive, motives } from './domains';
export {
  conceptDictionary,
  type EverydayConcept,
  everydayConceptOf,
  everydayConcepts,
  longestEnglishForm,
} from './everyday-concepts';
