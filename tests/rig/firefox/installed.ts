import { chmod, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from '../../../scripts/browsers/install.ts';
import { isRoot } from '../chromium/sandbox.ts';
import { foundOrganisation, type Organisation } from '../organisation.ts';
import type { Rig } from '../types.ts';
import { launchFirefox } from './rig.ts';

/** An organisation's own package, installed by its own kit. */
export interface InstalledFirefox extends Rig, Pick<Organisation, 'kit'> {}

/** Debian's package makes no folder that could be laid over, so all of /etc is; only root may copy it. */
export function whyNotInstalled(): string | null {
  if (process.platform !== 'linux' || !isRoot()) return 'only root may lay a copy over /etc, and policies are files only on Linux';
  const { kind } = ensureBrowser('firefox');
  return kind === 'firefox-esr' ? null : `${kind} was found instead of Firefox ESR, and takes no extension without Mozilla's signature`;
}

export async function launchInstalledFirefox(): Promise<InstalledFirefox> {
  const organisation = await foundOrganisation('firefox');
  const { workDir, profileDir, geckoId } = organisation;
  try {
    const [etc, executablePath] = [join(workDir, 'etc'), join(workDir, 'firefox')];
    await cp('/etc', etc, { recursive: true, verbatimSymlinks: true });
    await writeFile(executablePath, `#!/bin/sh\nexec unshare -m sh -c 'mount --bind "${etc}" /etc && exec "${ensureBrowser('firefox').path}" "$@"' sh "$@"\n`);
    await chmod(executablePath, 0o755);
    await mkdir(profileDir);
    await organisation.setManaged({ sites: ['http://127.0.0.1'], helpDeskName: 'IT' });
    const firefoxPrefs = { 'xpinstall.signatures.required': false };
    const rig = await launchFirefox({ browser: 'firefox', extensionDir: 'dist/firefox', executablePath, profileDir, installedId: geckoId, firefoxPrefs });
    const close = async (): Promise<void> => {
      await rig.close();
      await organisation.close();
    };
    return { ...rig, close, kit: organisation.kit };
  } catch (error) {
    await organisation.close();
    throw error;
  }
}
