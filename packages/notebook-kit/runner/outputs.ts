import type { JupyterMessage } from './messages';
import { joinLines, type Output, splitLines } from './notebook-file';

/**
 * Collects the messages that a kernel publishes into the outputs of the cells of one notebook. What is saved holds
 * neither times nor random ids: the same messages give the same outputs.
 */
export interface OutputCollector {
  /** From now on the messages that answer request `messageId` belong to `outputs`. */
  open(messageId: string, outputs: Output[]): void;
  /** Takes one message; those that answer no known request are dropped. */
  take(message: JupyterMessage): void;
}

/** What a message says that passes (`passingBar`): it belongs to no output. Null for any other. */
export function passingText({ header, content }: JupyterMessage): string | null {
  if (!/^(?:update_)?display_data$/.test(header.msg_type)) return null;
  const { data, metadata } = content as {
    data?: Record<string, unknown>;
    metadata?: { crosscultural?: { passing?: unknown } };
  };
  return metadata?.crosscultural?.passing === true ? String(data?.['text/plain'] ?? '') : null;
}

export function collectOutputs(): OutputCollector {
  const outputsOfRequest = new Map<string, Output[]>();
  /** A display with an id may be updated from any later cell. */
  const displays = new Map<string, Output[]>();
  const clearBeforeNext = new Set<Output[]>();

  function add(outputs: Output[], output: Output, displayId?: string): void {
    if (clearBeforeNext.delete(outputs)) outputs.length = 0;
    const last = outputs.at(-1);
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name) {
      (last.text as string[]).push(...output.text);
      return;
    }
    outputs.push(output);
    if (displayId) displays.set(displayId, [...(displays.get(displayId) ?? []), output]);
  }

  function take(message: JupyterMessage): void {
    const outputs = outputsOfRequest.get(message.parent_header.msg_id ?? '');
    if (!outputs || passingText(message) !== null) return;
    const content = message.content as Record<string, never>;
    const displayId = (content.transient as { display_id?: string } | undefined)?.display_id;
    switch (message.header.msg_type) {
      case 'stream':
        add(outputs, { output_type: 'stream', name: content.name, text: [content.text] });
        break;
      case 'display_data':
        add(outputs, { output_type: 'display_data', ...storedBundle(content) }, displayId);
        break;
      case 'execute_result': {
        const execution_count = content.execution_count ?? null;
        add(outputs, { output_type: 'execute_result', ...storedBundle(content), execution_count }, displayId);
        break;
      }
      case 'update_display_data':
        for (const output of displays.get(displayId ?? '') ?? []) Object.assign(output, storedBundle(content));
        break;
      case 'error':
        add(outputs, {
          output_type: 'error',
          ename: String(content.ename),
          evalue: String(content.evalue),
          traceback: [...((content.traceback as string[]) ?? [])],
        });
        break;
      case 'clear_output':
        if (content.wait) clearBeforeNext.add(outputs);
        else outputs.length = 0;
        break;
    }
  }

  return { open: (messageId, outputs) => outputsOfRequest.set(messageId, outputs), take };
}

/** Splits the streamed text, collected in the chunks in which it came, into lines. */
export function finishOutputs(outputs: Output[]): Output[] {
  return outputs.map((output) =>
    output.output_type === 'stream' ? { ...output, text: splitLines(joinLines(output.text)) } : output,
  );
}

/** What outputs say in plain text: streams and traces, for an error message. */
export function textOfOutputs(outputs: Output[]): string {
  return outputs
    .map((output) => {
      if (output.output_type === 'stream') return joinLines(output.text);
      return output.output_type === 'error' ? `${output.traceback.join('\n')}\n` : '';
    })
    .join('');
}

function storedBundle(content: { data?: object; metadata?: Record<string, unknown> }) {
  const data = Object.entries(content.data ?? {}).map(([type, value]) => [
    type,
    typeof value === 'string' && isMultiline(type) ? splitLines(value) : value,
  ]);
  return { data: Object.fromEntries(data), metadata: content.metadata ?? {} };
}

/** The MIME types that Jupyter saves as a list of lines. */
function isMultiline(mimeType: string): boolean {
  return mimeType.startsWith('text/') || ['application/javascript', 'image/svg+xml'].includes(mimeType);
}
