/**
 * Where things are on real Web-UI pages, each with the versions it was seen in (docs/web-ui.md). In pieces, so that a script carries those that it
 * uses: a bundler does not take an object apart.
 */
export const roots = {
  /** 24.03.0-beta.1 on. */
  react: '#react-root',
  /** 21.03 to 26.2; in 24.03+ rendered at run time by React. */
  lit: 'backend-ai-webui',
  /** 20.x to 21.02. */
  console: 'backend-ai-console',
} as const;

/** Inside the root to 26.4.1, `#splash` beside it from 26.4.2 on. */
export const splash = '#splash, .splash';

/** 24.03 to 26.8, and 26.9; disabled ones are painted too. */
export const primaryButton = '.ant-btn-primary, .astryx-button.primary';

/** Of Material Icons, in shadow roots: 21.02 to 26.2. */
export const icon = 'mwc-icon, wl-icon, .material-icons';

export const login = {
  /** 20.03 to 26.2: shadow host of the login panel. */
  classic: 'backend-ai-login',
  /** Not any password field: the user's own settings have three. Nor `#user_id`, which the administrators' dialog "Add credential" has too (25.1 to 26.8). */
  antd: '.ant-modal input#password[autocomplete=current-password]',
  astryx: '.bai-dialog:not(.bai-dialog--closed) input[autocomplete=current-password]',
} as const;

/** In the login panel, where no address is configured or the configuration could not be read: 26.3 to 26.8, and 26.9, which makes its ids up (the third field). */
export const endpoint = '.ant-modal input#api_endpoint, .bai-dialog:not(.bai-dialog--closed) form input:not([autocomplete])';

export const classic = {
  view: 'backend-ai-session-view',
  activeList: 'backend-ai-session-list[active]',
  grid: 'vaadin-grid',
  status: 'backend-ai-list-status',
  /** "1 / 3": a div of this class from 24.03 on, a wl-label or span before; 20.x to 23.x. */
  pager: '.pagination-label, .pagination + wl-label, .horizontal.center wl-label[aria-label], wl-label',
} as const;

export const antd = {
  /** Around all but the login panel and the error page that stands for the whole app. */
  shell: '.ant-layout',
  /** 25.5 on; ROUTE follows "page-". */
  page: '[data-testid^="page-"]',
  error: '.ant-result-warning, .ant-result-error',
  listError: '.ant-alert-error',
  row: 'tr.ant-table-row[data-row-key]',
  empty: 'tr.ant-table-placeholder .ant-empty',
  table: '.ant-table',
  skeleton: '.ant-skeleton',
  pager: '.ant-pagination-total-text',
  /** "Running" before "Finished"; the tabs count what is chosen here. */
  status: '.ant-radio-button-wrapper',
  tab: '.ant-tabs-tab',
  activeTab: '.ant-tabs-tab-active',
} as const;

export const astryxShell = '.astryx-app-shell';
export const astryxError = '.astryx-empty-state:not(.compact)';
/** What the site's own colours are scoped to (26.9). */
export const astryxTheme = '[data-astryx-theme]';

export const astryx = {
  main: '#astryx-app-shell-main',
  listError: '.astryx-banner[data-status=error]',
  table: 'table.astryx-table',
  row: 'tbody tr[aria-rowindex]',
  empty: 'tbody .astryx-empty-state.compact',
  skeleton: '.astryx-skeleton',
  tabs: 'nav[aria-label=Tabs], [role=tablist], .astryx-tab-list',
} as const;
