import { detector } from '../../core/finding.ts';

/**
 * The page could not make sense of config.toml ("API Endpoint is empty"): it was refused, or came as HTML; or it names this
 * very server, and yet the page asks the server nothing (the strict parser of 26.3+ on the file of older web servers, where
 * `debug` stands twice).
 */
export default detector({
  requires: ['boot', 'login', 'traffic', 'versions'],
  detect({ boot, login, traffic, versions }) {
    if (!login.panel || traffic.api.count + traffic.queries.count > 0) return 'inapplicable';
    if (boot.configuration === 'failed' || versions.endpoint === 'here') return 'present';
    return versions.endpoint === null ? 'cant-tell' : 'absent';
  },
});
