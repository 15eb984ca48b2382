// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/background/policy.ts';
import type { OwnBrowser } from '../../../src/core/browsers.ts';
import { loadBrowserTexts } from '../../../src/core/texts/load.ts';
import { advice } from '../../../src/popup/own-browser.ts';
import { helpDesk } from '../../../src/popup/view/help-desk.tsx';
import { facts } from '../../popup-gallery/cases.ts';

const policyOf = (raw: object) => readPolicy(raw).policy;
async function shown(raw: object): Promise<HTMLElement | null> {
  render(await helpDesk(policyOf(raw), 'en'), document.body);
  return document.querySelector('[data-testid=help-desk]');
}

describe('the help desk', () => {
  it('is not there where none is named', async () => expect(await shown({ banner: false })).toBeNull());

  it('is shown with name, mail, page and logo, as text, and nothing is fetched for it', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgoAAAAN';
    const desk = await shown({ helpDeskName: '<b>IT</b>', helpDeskMail: 'help@example.edu', helpDeskLink: 'https://help.example.edu', helpDeskLogo: logo });
    expect(desk?.querySelector('strong')?.textContent).toBe('<b>IT</b>');
    expect([...(desk?.querySelectorAll('a') ?? [])].map(({ href, textContent }) => [href, textContent])).toEqual([['mailto:help@example.edu', 'help@example.edu'], ['https://help.example.edu/', 'help.example.edu']]);
    expect([desk?.querySelector('img')?.src, desk?.querySelector('b')]).toEqual([logo, null]);
  });

  it('has a name of ours where the organisation gave none', async () => expect((await shown({ helpDeskMail: 'a@b.test' }))?.textContent).toBe('Help deska@b.test'));
});

describe('a browser that is too old', () => {
  const own: OwnBrowser = { brand: 'chrome', name: 'Chrome', version: 110, needed: 114, released: null, link: 'https://www.google.com/chrome/', isLast: false };

  it('is told what the organisation supports and recommends, and where to get it', async () => {
    const t = await loadBrowserTexts('en');
    const policy = policyOf({ recommendedBrowser: 'Firefox ESR', recommendedBrowserLink: 'https://software.example.edu/firefox', minimumBrowser: ['chrome 125', 'firefox 140'] });
    const told = advice(facts({}), own, 'en', t, policy);
    expect(told.advice.slice(0, 2)).toEqual(['Your organisation supports Chrome 125 or newer.', 'Your organisation recommends Firefox ESR.']);
    expect(told.link).toBe('https://software.example.edu/firefox');
    expect(advice(facts({}), { ...own, version: 125 }, 'en', t, policy).advice).not.toContain('Your organisation supports Chrome 125 or newer.');
    expect(advice(facts({}), own, 'en', t)).toMatchObject({ link: own.link, advice: [expect.stringContaining('newer browser')] });
  });
});
