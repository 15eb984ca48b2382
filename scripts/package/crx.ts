import { createHash, sign, type KeyObject } from 'node:crypto';
import { publicKeyOf } from './key.ts';

/** An extension's id: the first 128 bits of a SHA-256, in the letters a to p; of its public key when packed, else of its path. */
export const idOf = (named: string | Buffer): string =>
  [...createHash('sha256').update(named).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/**
 * A CRX3: https://source.chromium.org/chromium/chromium/src/+/main:components/crx_file/crx3.proto, whose field numbers stand below.
 * The signature has no salt, so that the same bytes and key give the same file.
 */
export function crx3(archive: Uint8Array, key: KeyObject): Buffer {
  const publicKey = publicKeyOf(key);
  const crxId = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const signedData = field(1, crxId);
  const signature = sign('sha256', Buffer.concat([Buffer.from('CRX3 SignedData\0'), uint32(signedData.length), signedData, archive]), key);
  const proof = Buffer.concat([field(1, publicKey), field(2, signature)]);
  const header = Buffer.concat([field(2, proof), field(10000, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, archive]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Bytes as a field of a message: https://protobuf.dev/programming-guides/encoding/ (wire type 2). */
const field = (number: number, bytes: Uint8Array): Buffer => Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}
