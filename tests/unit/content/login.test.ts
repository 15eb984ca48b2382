// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { collectLogin } from '../../../src/content/collectors/login.ts';

afterEach(() => vi.restoreAllMocks());

/** As antd and the releases' own code make them; what is not rendered has no box. */
const modal = (form: string) => `<div class="ant-modal"><form class="ant-form">${form}</form></div>`;
const user = '<input id="user_id" class="ant-input" type="text" maxlength="64" autocomplete="username">';
const password = '<input id="password" class="ant-input" type="password" autocomplete="current-password">';

describe('a login panel', () => {
  it.each([
    ['of 26.3 to 26.8', modal(user + password), true],
    ['of 26.9', `<div class="bai-dialog"><form>${password}</form></div>`, true],
    ['of 26.9 that is closed', `<div class="bai-dialog bai-dialog--closed"><form>${password}</form></div>`, false],
    ['is not the dialog that adds a credential, 25.1 to 26.7', modal('<input id="user_id" class="ant-input" type="text"><input id="rate_limit" class="ant-input-number-input">'), false],
    ['nor that of 26.8', modal('<div class="ant-select"><input id="user_id" type="search" role="combobox" autocomplete="off"></div><input id="rate_limit" class="ant-input-number-input">'), false],
    ['nor the user’s own settings', modal('<input id="originalPassword" type="password" autocomplete="current-password"><input id="password" type="password" autocomplete="new-password">'), false],
  ])('%s', (_name, html, panel) => {
    document.body.innerHTML = html;
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
    expect(collectLogin({ logins: [], sinceLogin: 'nothing' }, document, null).panel).toBe(panel);
  });
});
