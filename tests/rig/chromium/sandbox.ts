/** Chrome's sandbox refuses to run as root: https://crbug.com/638180 */
export const noSandbox = '--no-sandbox';
export const isRoot = (): boolean => process.getuid?.() === 0;
export const sandbox = (): string[] => (isRoot() ? [noSandbox] : []);
