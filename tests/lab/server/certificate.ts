import { createHash, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { cacheFolder } from '../releases/cache.ts';

/** The lab's own certificate authority and its certificate for *.lab.test, kept so that a browser profile can trust them. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly caCert: string;
  readonly caFile: string;
  /** base64 of sha256 of the public key, as Chromium's --ignore-certificate-errors-spki-list wants it. */
  readonly spki: string;
}

const HOSTS = ['lab.test', '*.lab.test', 'localhost'];
const DAYS = 365;

export async function labCertificate(): Promise<Certificate> {
  const folder = cacheFolder('certificate');
  const file = join(folder, 'lab.json');
  const kept = await readFile(file, 'utf8').then((body) => JSON.parse(body) as Made, () => null);
  const made = kept && isGoodForAMonth(kept.cert) ? kept : await make(folder, file);
  const caFile = join(folder, 'ca.pem');
  const spki = createHash('sha256').update(new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' })).digest('base64');
  return { ...made, caFile, spki };
}

/** Firefox keeps authorities per profile and has no switch for one; its certificate database takes it from privileged script. */
export function trustScript(caCert: string): string {
  const base64 = caCert.replace(/-----[^-]+-----|\s/g, '');
  return `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64('${base64}', 'C,,');`;
}

interface Made {
  readonly key: string;
  readonly cert: string;
  readonly caCert: string;
}

async function make(folder: string, file: string): Promise<Made> {
  const notAfterDate = new Date(Date.now() + DAYS * 86_400_000);
  const ca = await generate([{ name: 'commonName', value: 'Web-UI Repair lab' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'lab.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...HOSTS.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }] },
    ],
  });
  const made = { key: leaf.private, cert: leaf.cert, caCert: ca.cert };
  await mkdir(folder, { recursive: true });
  // Two labs may start at once: each writes aside and renames.
  await writeAside(join(folder, 'ca.pem'), ca.cert);
  await writeAside(file, JSON.stringify(made));
  return made;
}

async function writeAside(file: string, body: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, body, { mode: 0o600 });
  await rename(aside, file);
}

function isGoodForAMonth(cert: string): boolean {
  return Date.parse(new X509Certificate(cert).validTo) - Date.now() > 30 * 86_400_000;
}
