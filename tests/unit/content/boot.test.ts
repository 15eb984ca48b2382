// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { collectBoot } from '../../../src/content/collectors/boot.ts';
import type { Memory } from '../../../src/content/memory.ts';

Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
const memory = { mainBundle: 'loaded', mainStyle: 'loaded', configuration: 'ok' } as Memory;
const boot = (inside: string) => {
  document.body.innerHTML = `<div id="react-root">${inside}</div>`;
  return collectBoot(memory, document);
};

describe('an error page in place of the app', () => {
  const antd = '<div class="ant-result ant-result-warning">An error has occurred. <button class="ant-btn-primary">Reload the page</button></div>';
  const astryx = '<div class="astryx-empty-state">An error has occurred.</div>';

  it('is seen in antd, whose full storage ends so in Firefox (26.8.0), and in Astryx', () => {
    expect(boot(antd).errorPage).toBe(true);
    expect(boot(astryx).errorPage).toBe(true);
  });
  it('is none where the app stands around it: an error in the list’s place, an empty list', () => {
    expect(boot(`<div class="ant-layout">${antd}</div>`).errorPage).toBe(false);
    expect(boot(`<div class="astryx-app-shell">${astryx}</div>`).errorPage).toBe(false);
    expect(boot('<div class="ant-layout"></div>').errorPage).toBe(false);
  });
});
