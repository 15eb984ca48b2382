import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own API object: in extension pages of Manifest V3 every call answers with a promise in Chrome too, and the polyfill (3 kB of
 * the popup's 24) does nothing more here. The worker, which answers messages by promises, has it.
 */
declare const chrome: Browser;
export const browser = (globalThis as { browser?: Browser }).browser ?? chrome;
