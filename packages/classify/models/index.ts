export type { MinimiseSettings } from '../minimise';
export { type BagSettings, trainBag } from './bag';
export type { Loss } from './binary';
export { lexiconProbabilities } from './lexicon';
export { softmaxRows } from './linear';
export { type LogisticRegressionSettings, trainLogisticRegression } from './logistic-regression';
export { balancedClassWeights, type Model } from './model';
export { type NaiveBayesSettings, trainNaiveBayes } from './naive-bayes';
export { type NbSvm, type NbSvmLine, type NbSvmSettings, nbSvmOf, trainNbSvm } from './nb-svm';
