import { text, type Answer, type Ask } from './answer.ts';
import type { Quirks } from './quirks.ts';

/**
 * config.toml, made for each request: text/plain, no Cache-Control.
 * No empty strings and no empty sections: the parser up to 25.x dies on them.
 */
export function configAnswer(ask: Ask, quirks: Quirks, { duplicateDebug = quirks.duplicateDebug, proxy }: { readonly duplicateDebug?: boolean; readonly proxy?: string | undefined } = {}): Answer {
  const origin = `${ask.scheme}://${ask.host}`;
  const lines = [
    '[general]',
    `apiEndpoint = "${origin}"`,
    'apiEndpointText = "Lab"',
    'defaultSessionEnvironment = "cr.backend.ai/stable/python"',
    'enableModelFolders = true',
    'connectionMode = "SESSION"',
    'signupSupport = false',
    'allowChangeSigninMode = false',
    'allowAnonymousChangePassword = false',
    'allowProjectResourceMonitor = true',
    'allowSignupWithoutConfirmation = false',
    'autoLogout = false',
    'debug = false',
    ...(duplicateDebug ? ['debug = false'] : []),
    'maskUserInfo = false',
    'enableContainerCommit = false',
    'hideAgents = true',
    'allowAppDownloadPanel = true',
    'allowCustomResourceAllocation = true',
    'isDirectorySizeVisible = true',
    'enableExtendLoginSession = false',
    '',
    '[resources]',
    'openPortToPublic = false',
    'allowNonAuthTCP = false',
    'allowPreferredPort = false',
    'maxCPUCoresPerContainer = 64',
    'maxMemoryPerContainer = 64',
    'maxCUDADevicesPerContainer = 16',
    'maxCUDASharesPerContainer = 16',
    'maxShmPerContainer = 1',
    'maxFileUploadSize = 4294967296',
    '',
    '[environments]',
    'showNonInstalledImages = false',
    '',
    '[wsproxy]',
    `proxyURL = "${proxy ?? `${origin}/wsproxy`}/"`,
    '',
  ];
  return text(lines.join('\n'));
}
