import { UserError } from '../errors';
import { readBytes, utf8Bytes } from './bytes';

/** Longer than any review; a file with a longer line is not one of ours. */
export const longestLine = 1 << 20;

export interface Line {
  text: string;
  /** Counted from 1. */
  number: number;
}

/**
 * The lines of a UTF-8 file without their ends (LF or CRLF); memory is that of one line.
 *
 * @throws UserError when the file is missing or not UTF-8, or a line is longer than `longestLine` bytes.
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  let restLength = 0;
  let number = 0;
  for await (const bytes of utf8Bytes(readBytes(file), file)) {
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      number++;
      const piece = bytes.subarray(start, end);
      checkLength(restLength + piece.length, file, number);
      yield { text: textOf(rest.length === 0 ? piece : Buffer.concat([...rest, piece])), number };
      rest = [];
      restLength = 0;
      start = end + 1;
    }
    if (start < bytes.length) {
      rest.push(bytes.subarray(start));
      restLength += bytes.length - start;
      checkLength(restLength, file, number + 1);
    }
  }
  if (restLength > 0) yield { text: textOf(Buffer.concat(rest)), number: number + 1 };
}

function textOf(bytes: Buffer): string {
  const end = bytes[bytes.length - 1] === 0x0d ? bytes.length - 1 : bytes.length;
  return bytes.toString('utf8', 0, end);
}

function checkLength(length: number, file: string, line: number): void {
  if (length > longestLine) {
    throw new UserError(`${file}, line ${line} is longer than ${longestLine} bytes; expected one review a line.`);
  }
}
