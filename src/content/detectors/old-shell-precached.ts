import { detector } from '../../core/finding.ts';

/** The service worker would answer "/" with another build than the server has (precaches of 26.3 to 26.8 hold index.html). */
export default detector({
  requires: ['versions', 'shell'],
  detect({ versions, shell }) {
    if (shell.precached === null) return 'absent';
    if (versions.served === null) return 'cant-tell';
    return shell.registered && shell.precached !== versions.served ? 'present' : 'absent';
  },
});
