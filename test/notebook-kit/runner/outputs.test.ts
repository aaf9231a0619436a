import { describe, expect, it } from 'vitest';
import type { Output } from '../../../packages/notebook-kit/runner/notebook-file';
import { collectOutputs, finishOutputs } from '../../../packages/notebook-kit/runner/outputs';

/** Hands messages, all answering the request `one`, to a collector. */
function outputsOf(messages: [type: string, content: Record<string, unknown>][]): Output[] {
  const outputs: Output[] = [];
  const collector = collectOutputs();
  collector.open('one', outputs);
  for (const [msg_type, content] of messages)
    collector.take({
      header: { msg_id: '', msg_type, session: '', username: '', date: '', version: '5.3' },
      parent_header: { msg_id: 'one' },
      metadata: {},
      content,
    });
  return finishOutputs(outputs);
}

const print = (text: string, name = 'stdout'): [string, Record<string, unknown>] => ['stream', { name, text }];
const show = (text: string, id?: string): [string, Record<string, unknown>] => [
  'display_data',
  { data: { 'text/plain': text }, metadata: {}, transient: id ? { display_id: id } : {} },
];

describe('outputs', () => {
  it('join the pieces of a stream and split them into lines', () => {
    expect(outputsOf([print('a'), print('b\nc'), print('d\n'), print('e', 'stderr'), print('f')])).toEqual([
      { output_type: 'stream', name: 'stdout', text: ['ab\n', 'cd\n'] },
      { output_type: 'stream', name: 'stderr', text: ['e'] },
      { output_type: 'stream', name: 'stdout', text: ['f'] },
    ]);
  });

  it('split text in a bundle into lines, but neither JSON nor base64', () => {
    const data = {
      'text/html': '<b>\n</b>',
      'image/svg+xml': '<svg>\n</svg>',
      'image/png': 'AAAA',
      'application/json': { a: 1 },
    };
    expect(outputsOf([['display_data', { data, metadata: { crosscultural: {} } }]])).toEqual([
      {
        output_type: 'display_data',
        data: { ...data, 'text/html': ['<b>\n', '</b>'], 'image/svg+xml': ['<svg>\n', '</svg>'] },
        metadata: { crosscultural: {} },
      },
    ]);
  });

  it('are replaced in place by an update of their display id', () => {
    const update = { data: { 'text/plain': 'new' }, metadata: { m: 1 }, transient: { display_id: 'x' } };
    expect(outputsOf([show('old', 'x'), show('other', 'y'), ['update_display_data', update]])).toEqual([
      { output_type: 'display_data', data: { 'text/plain': ['new'] }, metadata: { m: 1 } },
      { output_type: 'display_data', data: { 'text/plain': ['other'] }, metadata: {} },
    ]);
  });

  it('are cleared at once, or with the next output when asked to wait', () => {
    const b = { output_type: 'stream', name: 'stdout', text: ['b'] };
    expect(outputsOf([print('a'), ['clear_output', { wait: false }]])).toEqual([]);
    expect(outputsOf([print('a'), ['clear_output', { wait: true }]])).toHaveLength(1);
    expect(outputsOf([print('a'), ['clear_output', { wait: true }], print('b')])).toEqual([b]);
  });

  it('keep errors, and drop what answers another request', () => {
    const error = { ename: 'E', evalue: 'v', traceback: ['t'] };
    expect(
      outputsOf([
        ['error', error],
        ['status', { execution_state: 'idle' }],
      ]),
    ).toEqual([{ output_type: 'error', ...error }]);
    const outputs: Output[] = [];
    const collector = collectOutputs();
    collector.open('two', outputs);
    const header = { msg_id: '', msg_type: 'stream', session: '', username: '', date: '', version: '5.3' };
    collector.take({ header, parent_header: { msg_id: 'one' }, metadata: {}, content: { name: 'stdout', text: 'a' } });
    expect(outputs).toEqual([]);
  });
});
