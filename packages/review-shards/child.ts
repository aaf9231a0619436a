import { serveJobs } from '@crosscultural/shards';
import { reviewStudy } from './review-study';

// The process that a pool starts: its argument is the shared folder.
serveJobs(reviewStudy(process.argv[2]));
