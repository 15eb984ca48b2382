import { detector } from '../../core/finding.ts';

/**
 * The page could not make sense of config.toml ("API Endpoint is empty"): it was refused, or came as HTML; or it names this very server, and
 * yet the page asks its user for an address (the strict parser of 26.3+ on the file of older web servers, where `debug` stands twice).
 * Silence alone says nothing: 26.3.0 and 26.4.2 ask nothing at any guest's first visit, and a login by their form works (docs/web-ui.md).
 */
export default detector({
  requires: ['boot', 'login', 'traffic', 'versions'],
  detect({ boot, login, traffic, versions }) {
    if (!login.panel || traffic.api.count + traffic.queries.count > 0) return 'inapplicable';
    if (boot.configuration === 'failed') return 'present';
    if (versions.endpoint === null) return 'cant-tell';
    return versions.endpoint === 'here' && login.asksEndpoint ? 'present' : 'absent';
  },
});
