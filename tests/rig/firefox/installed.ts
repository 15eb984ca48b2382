import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from '../../../scripts/browsers/install.ts';
import { labCertificate, trustScript } from '../../lab/server/certificate.ts';
import { foundOrganisation, type Organisation } from '../organisation.ts';
import { whyNoMount, withMounts } from '../system.ts';
import { launchFirefox, type FirefoxRig } from './rig.ts';

/** A machine of an organisation with Firefox ESR on it, and its own package brought there by its own kit. */
export interface Machine extends Pick<Organisation, 'kit' | 'setManaged' | 'next'> {
  readonly extensionId: string;
  readonly profileDir: string;
  /** The user starts the browser, always with the same profile; close it before the next start. `gone`: the policy takes the extension away. */
  start(how?: 'gone'): Promise<FirefoxRig>;
  close(): Promise<void>;
}

export function whyNotInstalled(): string | null {
  const { kind } = ensureBrowser('firefox');
  return kind === 'firefox-esr' ? whyNoMount('/etc') : `${kind} was found instead of Firefox ESR, and takes no extension without Mozilla's signature`;
}

/** Debian's package makes no folder for policies, so what is laid over is /etc: links to all of it, beside what the kit writes. */
const layOver = (workDir: string): string => {
  const [etc, system] = [join(workDir, 'etc'), join(workDir, 'system')];
  const link = `for each in "${system}"/*; do [ -e "${etc}/\${each##*/}" ] || ln -s "$each" "${etc}"; done`;
  return `mkdir -p "${etc}" "${system}" && mount --rbind /etc "${system}" && { ${link}; } && mount --bind "${etc}" /etc`;
};

export async function machineWithFirefox(): Promise<Machine> {
  const certificate = await labCertificate();
  const organisation = await foundOrganisation('firefox', certificate);
  const { workDir, profileDir, geckoId, kit, setManaged, next, close } = organisation;
  const extensionId = geckoId;
  try {
    await mkdir(profileDir);
    const executablePath = await withMounts(join(workDir, 'firefox'), layOver(workDir), ensureBrowser('firefox').path);
    const start = (setup: string | null, isAwaited: boolean): Promise<FirefoxRig> =>
      launchFirefox({
        browser: 'firefox',
        extensionDir: 'dist/firefox',
        executablePath,
        profileDir,
        prompts: 'ask',
        firefoxSetup: setup,
        firefoxPrefs: { 'xpinstall.signatures.required': false, 'extensions.update.enabled': true },
        installed: { id: geckoId, isAwaited },
      });
    // A machine of the organisation trusts its authority before it gets any kit.
    await (await start(trustScript(certificate.caCert), false)).close();
    return { extensionId, profileDir, kit, setManaged, next, close, start: (how) => start(null, how === undefined) };
  } catch (error) {
    await close();
    throw error;
  }
}
