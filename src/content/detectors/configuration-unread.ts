import { detector } from '../../core/finding.ts';

/** The page could not make sense of config.toml ("API Endpoint is empty"). */
export default detector({
  requires: ['boot'],
  detect({ boot }) {
    if (boot.configuration === 'unknown') return 'cant-tell';
    return boot.configuration === 'failed' ? 'present' : 'absent';
  },
});
