import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipChanges {
  /** Written instead of the true values. */
  checksum?: number;
  size?: number;
}

/** A zip file of one entry, with wrong values where a test wants them. */
export function zipFile(name: string, content: Buffer, changes: ZipChanges = {}): Buffer {
  return zipOf([{ name, content, ...changes }]);
}

/** A zip file (PKWARE APPNOTE 6.3). */
export function zipOf(entries: readonly ({ name: string; content: Buffer } & ZipChanges)[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, checksum = crc32(content), size = content.length } of entries) {
    const packed = deflateRawSync(content);
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE(8, 4); // method: deflate
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(fileName.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, fileName, packed]);
    locals.push(local);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, place, fileName]));
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
