/** Topics over shards: approximate distributed Gibbs sampling, a flow for each block of sweeps. */
export { parseBlock, usualBlock } from './block';
export { keepTopicModel, topicModelFile } from './keep-model';
export { type ShardTopics, usualTopics } from './settings';
export { forgetOldBlocks, topicSteps, topicStudy } from './topic-study';
