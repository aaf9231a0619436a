import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRequest,
  decodeMessage,
  encodeMessage,
  SignatureError,
} from '../../../packages/notebook-kit/runner/messages';

const frames = (texts: string[]) => texts.map((text) => Buffer.from(text));

describe('Jupyter messages', () => {
  it('are signed with HMAC-SHA256 over their four parts', () => {
    const message = createRequest('execute_request', { code: '1' }, 'session');
    const [delimiter, signature, ...parts] = encodeMessage(message, 'key');
    expect(delimiter).toBe('<IDS|MSG>');
    expect(parts).toHaveLength(4);
    expect(signature).toBe(createHmac('sha256', 'key').update(parts.join('')).digest('hex'));
  });

  it('come back as they were sent, whatever their text and routing prefix', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 8 }), (code, identity) => {
        const message = createRequest('execute_request', { code }, 'session');
        expect(decodeMessage([identity, ...frames(encodeMessage(message, 'key'))], 'key')).toEqual(message);
      }),
    );
  });

  it('are refused with a wrong key, a changed part, or without delimiter', () => {
    const encoded = encodeMessage(createRequest('status', { execution_state: 'idle' }, 'session'), 'key');
    expect(() => decodeMessage(frames(encoded), 'another key')).toThrow(SignatureError);
    expect(() => decodeMessage(frames([...encoded.slice(0, 5), '{"execution_state":"busy"}']), 'key')).toThrow(
      SignatureError,
    );
    expect(() => decodeMessage(frames(encoded.slice(1)), 'key')).toThrow(SignatureError);
    expect(() => decodeMessage(frames(encoded.slice(0, 3)), 'key')).toThrow(SignatureError);
  });
});
