/** Types of the door that the index of their room does not export yet. This list only shrinks. */
export const typesNotYetExported: string[] = [
  'BertEncoderSettings',
  'CommonSettings',
  'EmbeddedLayout',
  'PlantedConcept',
  'PlantedPlan',
  'PlantedRow',
  'PlantedSource',
  'ReaderOptions',
];

/** Functions of the door whose doc comments are not complete yet. This list only shrinks. */
export const undocumentedYet: string[] = [];
