// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readAntd } from '../../../src/content/lists/antd.ts';
import { readAstryx } from '../../../src/content/lists/astryx.ts';
import { listOf } from '../../../src/content/lists/route.ts';
import { refreshMsOf } from '../../../src/content/lists/refresh.ts';
import { readClassic } from '../../../src/content/lists/classic.ts';
import { numbersIn, pierce } from '../../../src/content/dom.ts';
import { readMark } from '../../../src/content/collectors/mark.ts';

// happy-dom has no layout: every element counts as shown, as it is on the pages that these skeletons were taken from.
beforeEach(() => {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  document.body.innerHTML = '';
});

const antd = (inside: string) => {
  document.body.innerHTML = `<div class="ant-layout" data-testid="page-session">
    <div class="ant-tabs"><div class="ant-tabs-tab ant-tabs-tab-active">All 7</div><div class="ant-tabs-tab">Interactive 5</div></div>${inside}</div>`;
  return readAntd(document);
};

describe('antd list, 25.18 to 26.8', () => {
  it('counts rows and reads the total from the pager in any order of words', () => {
    const rows = '<div class="ant-table"><table><tr class="ant-table-row" data-row-key="a"></tr><tr class="ant-table-row" data-row-key="b"></tr></table></div>';
    expect(antd(`${rows}<ul class="ant-pagination"><li class="ant-pagination-total-text">전체 50개 중 1 - 2</li><li>1</li><li>10</li></ul>`)).toMatchObject({ state: 'rows', rows: 2, total: 50, tabCount: 7 });
  });
  it('tells empty, error and loading apart', () => {
    expect(antd('<table><tr class="ant-table-placeholder"><td><div class="ant-empty">No data</div></td></tr></table>')?.state).toBe('empty');
    expect(antd('<div class="ant-result ant-result-warning">An error has occurred.</div>')?.state).toBe('error');
    expect(antd('<div class="ant-alert ant-alert-error">An error occurred while loading the list.</div>')?.state).toBe('error');
    expect(antd('<div class="ant-skeleton"></div>')?.state).toBe('loading');
  });
});

describe('Astryx list, 26.9', () => {
  const astryx = (inside: string) => {
    document.body.innerHTML = `<div class="astryx-app-shell"><div id="astryx-app-shell-main" role="main">${inside}</div></div>`;
    return readAstryx(document);
  };
  it('does not count the header row, nor the one row of the empty table', () => {
    const table = (body: string, count: number) => `<table class="astryx-table" aria-rowcount="${count}"><thead><tr class="astryx-table-row"></tr></thead><tbody class="astryx-table-body">${body}</tbody></table>`;
    expect(astryx(table('<tr class="astryx-table-row" aria-rowindex="2"></tr>', 7))).toMatchObject({ state: 'rows', rows: 1, total: 7 });
    expect(astryx(table('<tr><td><div class="astryx-empty-state compact" role="status">No data to display</div></td></tr>', -1))).toMatchObject({ state: 'empty', rows: 0, total: 0 });
  });
  it('tells the error page from the empty state', () => {
    expect(astryx('<div class="astryx-empty-state" role="status"><h3>An error has occurred.</h3></div>')?.state).toBe('error');
    expect(astryx('<div class="astryx-skeleton"></div>')?.state).toBe('loading');
  });
});

describe('classic list, 20.03 to 25.14', () => {
  it('looks through the open shadow roots at the active list only', () => {
    const shell = document.createElement('backend-ai-webui');
    document.body.append(shell);
    if (!customElements.get('backend-ai-session-view')) customElements.define('backend-ai-session-view', class extends HTMLElement {});
    const view = document.createElement('backend-ai-session-view');
    shell.attachShadow({ mode: 'open' }).append(view);
    const list = document.createElement('backend-ai-session-list');
    list.setAttribute('active', '');
    const idle = document.createElement('backend-ai-session-list');
    view.attachShadow({ mode: 'open' }).append(idle, list);
    const grid = document.createElement('vaadin-grid');
    list.attachShadow({ mode: 'open' }).append(grid);
    grid.attachShadow({ mode: 'open' }).innerHTML = '<table aria-rowcount="8"><tbody id="items"><tr></tr><tr hidden></tr></tbody></table>';
    expect(pierce(document, 'backend-ai-webui', 'backend-ai-session-view')).toBe(view);
    expect(readClassic(document)).toMatchObject({ family: 'classic', state: 'rows', total: 7, rows: 1 });
  });
  it('tells a list whose code has not come from one that waits for its answer', () => {
    const shell = document.createElement('backend-ai-webui');
    const view = document.createElement('backend-ai-session-view');
    shell.attachShadow({ mode: 'open' }).append(view);
    document.body.append(shell);
    expect(readClassic(document)?.state).toBe('unbuilt');
    view.attachShadow({ mode: 'open' });
    expect(readClassic(document)?.state).toBe('loading');
  });
});

describe('whose list', () => {
  it.each([
    ['/job', 'own'],
    ['/session', 'own'],
    ['/project/admin/session', 'own'],
    ['/admin-session', 'admin'],
    ['/admin/session', 'admin'],
    ['/project-admin-session', 'project-admin'],
    ['/project/default/admin/session', 'project-admin'],
    ['/session/start', null],
    ['/summary', null],
  ])('%s: %s', (path, expected) => expect(listOf(path)).toBe(expected));
});

describe('automatic refresh', () => {
  const kept = (entries: Record<string, string>) => ({ getItem: (key: string) => entries[key.replace('backendaiwebui.settings.user.fetchKeyAutoUpdateDelay.', '')] ?? null });
  it.each([
    ['every 15 s unless it was set', '/session', {}, 15_000],
    ['as the user set it', '/project/default/session', { 'session-list': '5000' }, 5000],
    ['never, where the user switched it off', '/project/default/session', { 'session-list': 'null' }, null],
    ['never, as far as we know, where the setting is odd', '/session', { 'session-list': '{"a":1}' }, null],
    ['by the setting of the administrators\u2019 list', '/admin-session', { 'session-list': 'null', 'admin-session-list': '10000' }, 10_000],
    ['by that of the project administrators', '/project/default/admin/session', { 'project-admin-session': 'null' }, null],
  ])('%s', (_what, path, entries, expected) => expect(refreshMsOf(path, kept(entries))).toBe(expected));
});

describe('marks', () => {
  it('knows a Web-UI by its inline script and no other page', () => {
    document.head.innerHTML = '<script type="text/plain">globalThis.packageVersion = "26.8.0"; globalThis.buildNumber = "1";</script>';
    expect(readMark(document)).toMatchObject({ strong: true, version: '26.8.0' });
    document.head.innerHTML = '<title>Backend.AI</title><script type="text/plain">var packageVersion = "1"</script>';
    expect(readMark(document)).toMatchObject({ strong: false, version: null });
  });
  it('reads whole numbers only', () => expect(numbersIn('1 - 10 of 1,050 items')).toEqual([1, 10, 1050]));
});
