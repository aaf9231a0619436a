export { type Fault, type FaultShares, randomFaults } from './faults';
export { type DemoPost, postsFromReviews, startDemoMicroblog } from './microblog';
export { demoReviews } from './reviews';
export type { DemoServer, LoggedRequest } from './server';
export { demoProduct, demoReviewId, startDemoShop } from './shop';
