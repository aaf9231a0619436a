import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipChanges {
  /** Written instead of the true values. */
  checksum?: number;
  size?: number;
}

/** A zip file of one entry (PKWARE APPNOTE 6.3), with wrong values where a test wants them. */
export function zipFile(name: string, content: Buffer, changes: ZipChanges = {}): Buffer {
  const packed = deflateRawSync(content);
  const fileName = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0); // version needed
  common.writeUInt16LE(8, 4); // method: deflate
  common.writeUInt32LE(changes.checksum ?? crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(changes.size ?? content.length, 18);
  common.writeUInt16LE(fileName.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, fileName, packed]);

  const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, Buffer.alloc(14), fileName]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
