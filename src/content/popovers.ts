/**
 * Popovers for engines without (Chrome before 114), in the page's own world and before its scripts. Registered for a bridged site's origin only, and only by a browser that
 * lacks them (docs/bridge.md).
 */
import { apply, isPolyfilled, isSupported } from '@oddbird/popover-polyfill/fn';

/** Its rules are the browser's own by right, and must lose to all that the page says: they stand in the page's lowest layer, which index.html declares first (26.9). */
const lowestLayer = 'reset';

if (!isSupported() && !isPolyfilled()) apply({ layerName: lowestLayer });
