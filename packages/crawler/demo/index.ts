export type { Fault } from './faults';
export { type DemoMicroblogOptions, type DemoPost, postsFromReviews, startDemoMicroblog } from './microblog';
export { type DemoReview, demoReviews } from './reviews';
export type { DemoPage, DemoServer, DemoServerOptions, LoggedRequest } from './server';
export { type DemoShopOptions, demoProduct, startDemoShop } from './shop';
