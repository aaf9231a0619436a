export {
  attentionAndSatisfaction,
  type FeatureMeasure,
  type FeatureMention,
  mentionsOfTriplets,
  type SatisfactionReading,
  satisfactionReadings,
} from './attention';
