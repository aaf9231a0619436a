import { serveJobs } from '@crosscultural/shards';
import { anyJob } from './review-study';

// The process that a pool starts: its argument is the shared folder.
serveJobs(anyJob(process.argv[2]));
