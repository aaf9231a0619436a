import { productToken } from '../http/identity';
import { isTransientStatus } from '../http/retry-after';
import {
  type Robots,
  type RobotsAnswer,
  readRobots,
  robotsLifetime,
  robotsRedirectCap,
  robotsSizeCap,
} from '../http/robots';
import { TransportError } from '../http/transport-error';
import { cachedRobots, cacheRobots } from '../store/host-log';
import { type Run, sendRequest } from './run';

/** The robots.txt rules of a page's origin: from this run, from the store if younger than a day, or fetched. */
export async function robotsOf(run: Run, url: string): Promise<Robots> {
  const { origin, host } = new URL(url);
  const known = run.robots.get(origin);
  if (known) return known;
  const cached = await cachedRobots(run.database, origin, run.clock.now() - robotsLifetime);
  const answer = cached ?? (await fetchRobots(run, origin));
  if (!cached) await cacheRobots(run.database, origin, answer, run.clock.now());
  const robots = readRobots(origin, answer);
  if (robots.crawlDelay !== undefined) run.pace.slowDown(host, robots.crawlDelay * 1000);
  run.robots.set(origin, robots);
  run.emit({ type: 'robots', origin, says: inWords(answer, robots) });
  return robots;
}

/** Asks for robots.txt as often as for a page before it counts as unreachable; once where asking again cannot help. */
async function fetchRobots(run: Run, origin: string): Promise<RobotsAnswer> {
  let answer: RobotsAnswer = { kind: 'unreachable', why: 'never asked', isFinal: false };
  for (let failures = 0; failures < run.limits.attempts; failures++) {
    if (failures > 0) {
      run.summary.retries++;
      run.pace.hold(new URL(origin).host, run.backoff(failures));
    }
    answer = await askForRobots(run, `${origin}/robots.txt`);
    if (answer.kind !== 'unreachable' || answer.isFinal) break;
  }
  return answer;
}

async function askForRobots(run: Run, first: string): Promise<RobotsAnswer> {
  let url = first;
  try {
    for (let redirects = 0; redirects <= robotsRedirectCap; redirects++) {
      const { status, headers, body } = await sendRequest(run, url);
      if (status >= 300 && status < 400) url = redirected(headers.location, url);
      else if (isTransientStatus(status)) return { kind: 'unreachable', why: `HTTP ${status}`, isFinal: false };
      else if (status >= 400) return { kind: 'none', status };
      else return { kind: 'found', text: body.subarray(0, robotsSizeCap).toString('utf8') };
    }
    return { kind: 'unreachable', why: `more than ${robotsRedirectCap} redirects`, isFinal: true };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { kind: 'unreachable', why: error.message, isFinal: error.final };
  }
}

/** @throws TransportError, final, when the redirect names no address. */
function redirected(location: string | undefined, from: string): string {
  if (location !== undefined && URL.canParse(location, from)) return new URL(location, from).href;
  throw new TransportError('the redirect leads to no address', { final: true });
}

function inWords(answer: RobotsAnswer, robots: Robots): string {
  if (answer.kind === 'none') return `no robots.txt (HTTP ${answer.status}): everything is allowed`;
  if (answer.kind === 'unreachable') return `unreachable (${answer.why}): nothing is allowed`;
  const delay = robots.crawlDelay === undefined ? '' : `, Crawl-delay ${robots.crawlDelay} s`;
  return `rules for ${productToken}${delay}`;
}
