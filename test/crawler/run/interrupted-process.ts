import { crawl } from '../../../packages/crawler/run/crawl';
import { untilInterrupted } from '../../../src/cli/interrupt';

/** A crawl that Ctrl-C stops, in a process of its own. Arguments: origin, store, salt. */
async function main([servedFrom, store, salt]: string[]): Promise<void> {
  const summary = await untilInterrupted((signal) =>
    crawl(
      'weibo',
      { keyword: '小米' },
      {
        ...{ store, salt, servedFrom, signal, contact: 'me@uni.example', limits: { delay: 2 } },
        onEvent: (event) => event.type === 'request' && event.url.includes('getIndex') && console.log('asked'),
      },
    ),
  );
  console.log(summary.ended);
}

void main(process.argv.slice(2));
