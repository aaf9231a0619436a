export { type FolderSimulation, sampleFolder, simulateToFolder, writeSample } from './folder';
export { isPlantedIrony } from './irony';
export { type NoiseKind, noiseKinds, noiseShares, plantedNoise } from './noise';
export { type PlantedConcept, type PlantedSource, type PlantedTheme, plantedConcepts, plantedThemes } from './planted';
export { flatSatisfaction, profileConcepts, type SimulationProfile, simulationProfiles } from './profiles';
export { defaultSimulation, type ReviewSimulation, simulateReviews } from './simulate';
export { plantedThemeWords } from './theme-words';
