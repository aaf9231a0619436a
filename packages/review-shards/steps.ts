import type { Step } from '@crosscultural/shards';
import { pairs } from './pairs';
import { segment } from './segment';
import { sentimentSteps } from './sentiment';
import { sketch } from './sketch';
import { topicSteps } from './topics';
import { tripletSteps } from './triplets';
import { verify } from './verify';

/** What is done to shards of reviews, in this order. The hash of the code is that of all that this file loads. */
export const reviewSteps: readonly Step[] = [segment, sketch, pairs, verify];

/** These and what is done where it is asked for. */
export const allSteps: readonly Step[] = [...reviewSteps, ...topicSteps, ...tripletSteps, ...sentimentSteps];
