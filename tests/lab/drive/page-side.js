// Runs inside the page, as text (see page-side.ts): open shadow roots are walked, nothing is changed but what a person would.

function everything(root = document, found = []) {
  for (const element of root.querySelectorAll('*')) {
    found.push(element);
    if (element.shadowRoot) everything(element.shadowRoot, found);
  }
  return found;
}

function deep(selector) {
  return everything().filter((element) => element.matches(selector));
}

function isVisible(element) {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function loginInputs() {
  const inputs = deep('input').filter((input) => ['text', 'email', 'password', ''].includes(input.type) && isVisible(input));
  const at = inputs.findIndex((input) => input.type === 'password');
  return at < 1 ? null : { user: inputs[at - 1], password: inputs[at] };
}

function isLoginShown() {
  return loginInputs() !== null;
}

function type(input, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
  for (const name of ['input', 'change']) input.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  // A Material text field keeps its own copy of the value.
  const { host } = input.getRootNode();
  if (host && 'value' in host) host.value = value;
}

function fillLogin(user, password) {
  const inputs = loginInputs();
  type(inputs.user, user);
  type(inputs.password, password);
}

// The id is "otp" to 26.8; 26.9 makes its ids up.
function fillCode(code) {
  const field = deep('#otp, input[placeholder="One-time password"]').find(isVisible);
  const input = field?.shadowRoot?.querySelector('input') ?? field;
  if (input) type(input, code);
  return input !== undefined;
}

function pressLogin() {
  const named = deep('#login-button, button[aria-label="Login"], button').filter(isVisible);
  const button = named.find((one) => one.id === 'login-button') ?? named.find((one) => /^\s*(login|log in|sign in|로그인|ログイン|เข้าสู่ระบบ)\s*$/i.test(one.textContent ?? ''));
  button?.click();
  return button !== undefined;
}

function clickMenu(routes) {
  const links = deep('a[href]').filter((link) => routes.includes(link.getAttribute('href')) && isVisible(link));
  const items = deep('mwc-list-item, wl-button, .ant-menu-item, [role=menuitem]').filter((item) => /^\s*(\w+_?\w*\s+)?sessions\s*$/i.test(item.textContent ?? '') && isVisible(item));
  const target = links[0] ?? items[0];
  target?.click();
  return target !== undefined;
}

const READERS = {
  classic() {
    const list = deep('backend-ai-session-list[active]')[0];
    const grid = list?.shadowRoot?.querySelector('vaadin-grid');
    const table = grid?.shadowRoot?.querySelector('table');
    const status = list?.shadowRoot?.querySelector('backend-ai-list-status')?.getAttribute('statuscondition') ?? null;
    const rows = grid ? grid.shadowRoot.querySelectorAll('#items > tr:not([hidden])').length : 0;
    const labels = [...(list?.shadowRoot?.querySelectorAll('.pagination-label, .pagination wl-label, wl-label') ?? [])];
    const pager = labels.map((label) => (label.textContent ?? '').replace(/\s+/g, ' ').trim()).find((label) => /^\d+ \/ \d+$/.test(label)) ?? null;
    // The header counts as one row; in the console era as two (seen: 21.02.3 says items + 2, 21.03.11 to 25.14.0 items + 1).
    const headers = document.querySelector('backend-ai-console') ? 2 : 1;
    const count = table ? Number(table.getAttribute('aria-rowcount')) - headers : null;
    return {
      rows,
      total: count !== null && count >= 0 ? count : null,
      // Lists without a status element say "empty" only by their pager: "1 / 1", where a failed one has "1 / 0".
      isEmptyShown: rows === 0 && (status === null ? pager === '1 / 1' : status === 'no-data'),
      isErrorShown: deep('.ant-result, .ant-notification-notice').some(isVisible),
      isLoading: deep('mwc-circular-progress, lablup-loading-spinner, .ant-spin').some(isVisible) || (status === 'loading' && rows === 0),
      pager,
    };
  },
  antd() {
    const rows = document.querySelectorAll('tr.ant-table-row[data-row-key]').length;
    return {
      rows,
      total: totalIn('.ant-pagination, [data-testid=page-session], .ant-layout-content'),
      isEmptyShown: [...document.querySelectorAll('tr.ant-table-placeholder')].some(isVisible),
      isErrorShown: [...document.querySelectorAll('.ant-result-warning, .ant-layout-content .ant-alert-error')].some(isVisible),
      isLoading: [...document.querySelectorAll('.ant-skeleton')].some(isVisible),
    };
  },
  astryx() {
    const main = document.querySelector('.main-layout-main-content') ?? document.body;
    return {
      rows: main.querySelectorAll('tbody tr[aria-rowindex]').length,
      total: totalIn('.main-layout-main-content'),
      isEmptyShown: [...main.querySelectorAll('tbody .astryx-empty-state')].some(isVisible),
      isErrorShown: [...main.querySelectorAll('.astryx-empty-state:not(.compact), .astryx-banner[data-status=error]')].some(isVisible),
      isLoading: [...main.querySelectorAll('.astryx-skeleton')].some(isVisible),
    };
  },
};

function totalIn(selector) {
  const shown = [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '').join(' ');
  const found = /\d+\s*-\s*\d+ of (\d+) items/.exec(shown);
  return found ? Number(found[1]) : null;
}

function shownTexts(family) {
  const selector = {
    classic: '.ant-result-title, .ant-notification-notice, wl-snackbar, lablup-notification, backend-ai-list-status',
    antd: '.ant-result-title, .ant-alert-error, .ant-notification-notice, .ant-empty-description',
    astryx: '.main-layout-main-content .astryx-empty-state, .astryx-banner[data-status=error], .astryx-toast',
  }[family];
  return deep(selector).filter(isVisible).map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120)).filter(Boolean);
}

// By the page's own version: after an upgrade it is not the server's.
function versionOfPage() {
  return [...document.scripts].map((one) => /packageVersion\s*=\s*"([^"]+)"/.exec(one.textContent ?? '')?.[1]).find(Boolean);
}

function familyOfPage() {
  const [year = 0, month = 0] = (versionOfPage() ?? '').split('.').map(Number);
  if (year > 26 || (year === 26 && month >= 9)) return 'astryx';
  return year === 26 || (year === 25 && month >= 18) ? 'antd' : 'classic';
}

function listState() {
  const family = familyOfPage();
  const splash = [...document.querySelectorAll('#splash, .splash')].some((one) => isVisible(one) && !one.classList.contains('splash-backdrop'));
  const shell = document.querySelector('backend-ai-webui, backend-ai-console')?.shadowRoot;
  const root = document.querySelector('#react-root');
  return {
    ...READERS[family](),
    texts: shownTexts(family),
    isLoginShown: isLoginShown(),
    isSplash: splash,
    isBlank: !splash && !isLoginShown() && (root ? root.childElementCount === 0 : !shell),
    path: location.pathname,
    packageVersion: versionOfPage() ?? null,
  };
}
