import type { BrowserCatalogue } from './index.ts';

export const jaBrowser: BrowserCatalogue = {
  'ruined': 'このバージョンの Web-UI に対してブラウザーが古いため、メニューやヒントが開いたまま表示され、色も欠けています。ページの機能は使えます。',
  'needs': 'この Web-UI（{version}）には {browser} {needed} 以降が必要です。',
  'have': 'お使いのブラウザーは {browser} {have} です。',
  'have-since': 'お使いのブラウザーは {browser} {have}（{date}）です。',
  'old-windows': 'Windows 7 と 8 では、このブラウザーの新しいバージョンは提供されません。別のコンピューターについてヘルプデスクにご相談ください。',
  'from-maker': 'お使いのブラウザーは Chromium ベースです。提供元から最新バージョンを入手してください。',
  'minimum': '組織では {browser} {needed} 以降をサポートしています。',
  'recommended': '組織の推奨ブラウザー: {browser}。',
  'other-browser': '新しいブラウザーがほかにあれば、そちらでこのアドレスを開いてください。',
  'besides': 'また、この Web-UI を正しく表示するには新しいブラウザーが必要です。',
  'copied': 'アドレスをコピーしました。',
};
