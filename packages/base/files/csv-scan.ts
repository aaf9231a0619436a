const mark = { quote: 0x22, lineFeed: 0x0a, carriageReturn: 0x0d } as const;

/** How the records of a file are written, as far as it is known. */
export interface RecordForm {
  /** The byte that parts fields. */
  separator: number;
  quoted: boolean;
  /** CRLF or LF; undefined before the first end of a line. */
  crlf: boolean | undefined;
}

/** A record that was found. */
export interface ScannedRecord {
  /** None on an empty line. */
  fields: string[];
  /** Where the next record begins. */
  end: number;
  /** Ends of lines inside its fields. */
  innerLines: number;
}

/**
 * Reads one record of a CSV file straight off its bytes where it is plain: quotes stand around whole fields only, and every line ends
 * as the first one does. Of most files every record is, and this takes a tenth of what a general parser takes; what is not
 * plain is left to that.
 *
 * @param bytes UTF-8.
 * @param start where the record begins, before the end of the bytes.
 * @param isLast whether no bytes follow these.
 * @param form is told how lines end.
 * @returns the record, `more` when it goes on behind these bytes, or `odd` when it is not plain.
 */
export function scanRecord(
  bytes: Buffer,
  start: number,
  isLast: boolean,
  form: RecordForm,
): ScannedRecord | 'more' | 'odd' {
  const { quote, lineFeed, carriageReturn } = mark;
  const { separator, quoted } = form;
  const { length } = bytes;
  const fields: string[] = [];
  let innerLines = 0;
  for (let at = start; ; ) {
    let field: string;
    if (quoted && bytes[at] === quote) {
      const from = at + 1;
      let doubled = false;
      for (at = from; at < length; at++) {
        const byte = bytes[at];
        if (byte === quote) {
          if (bytes[at + 1] !== quote) break;
          doubled = true;
          at++;
        } else if (byte === lineFeed) innerLines++;
        else if (byte === carriageReturn && bytes[at + 1] !== lineFeed) innerLines++;
      }
      if (at >= length) return isLast ? 'odd' : 'more';
      field = bytes.toString('utf8', from, at);
      if (doubled) field = field.replaceAll('""', '"');
      at++;
    } else {
      const from = at;
      for (; at < length; at++) {
        const byte = bytes[at];
        if (byte === separator || byte === lineFeed || byte === carriageReturn) break;
        if (quoted && byte === quote) return 'odd';
      }
      field = bytes.toString('utf8', from, at);
    }
    if (at >= length) {
      if (!isLast) return 'more';
      fields.push(field);
      return { fields, end: length, innerLines };
    }
    if (bytes[at] === separator) {
      fields.push(field);
      at++;
      continue;
    }
    const crlf = bytes[at] === carriageReturn;
    if (crlf && at + 1 >= length && !isLast) return 'more';
    if (!crlf && bytes[at] !== lineFeed) return 'odd';
    if ((crlf && bytes[at + 1] !== lineFeed) || (form.crlf !== undefined && form.crlf !== crlf)) return 'odd';
    form.crlf = crlf;
    const isEmptyLine = at === start;
    if (!isEmptyLine) fields.push(field);
    return { fields, end: at + (crlf ? 2 : 1), innerLines };
  }
}
