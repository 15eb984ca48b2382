import type { enPage } from './en-page.ts';
import type { Text } from './text.ts';

export const jaPage = {
  // WUR-31
  'fault.stale-shell.title': 'ブラウザーが古いバージョンを開いています',
  'fault.stale-shell.what': 'Web-UI は更新されましたが、ブラウザーに保存された古いページが開かれ続けています。',
  // WUR-32
  'fault.poisoned-precache.title': 'ブラウザーに保存された Web-UI が破損しています',
  'fault.poisoned-precache.what': '開くたびに破損したファイルが使われるため、再読み込みだけでは直りません。',
  // WUR-33
  'fault.stale-build.title': 'ページを開いている間に Web-UI が更新されました',
  'fault.stale-build.what': 'このページは古いバージョンですが、サーバーには新しいバージョンのファイルしかありません。',
  // WUR-34
  'fault.broken-asset-copy.title': 'ページの一部を読み込めませんでした',
  'fault.broken-asset-copy.what': 'ブラウザー内のページのファイルが欠けているか、破損しています。サーバーには正常なファイルがあります。',
  // WUR-35
  'fault.failed-boot.title': 'Web-UI が起動しませんでした',
  'fault.failed-boot.what': 'ページが起動の途中で止まりました。',
  // WUR-41
  'fault.failed-list.title': 'セッション一覧を読み込めませんでした',
  'fault.failed-list.what': '一覧の読み込み中に問題が発生しました。現在、サーバーは応答しています。',
  // WUR-42
  'fault.short-list.title': '一覧に表示されていないセッションがあります',
  'fault.short-list.what': '一覧のセッションが実際より少なく表示されています。',
  // WUR-43
  'fault.frozen-list.title': 'セッション一覧の更新が止まっています',
  'fault.frozen-list.what': '表示が最新ではない可能性があります。サーバーは応答していますが、一覧が問い合わせをしていません。',
  // WUR-81
  'fault.outdated-browser.title': 'この Web-UI には新しいブラウザーが必要です',
  'fault.outdated-browser.what': 'このバージョンの Web-UI に対してブラウザーが古いため、色が欠けたり、黒い枠が表示されたりすることがあります。機能はすべて使えます。',
  // WUR-82
  'fault.missing-brand.title': 'サイト独自の色が欠けています',
  'fault.missing-brand.what': 'サイト独自の色だけが欠けています。新しいブラウザーでは表示されます。',
  // WUR-83
  'fault.unfit-browser.title': 'このブラウザーではこの Web-UI が動作しません',
  'fault.unfit-browser.what': 'このバージョンの Web-UI に対してブラウザーが古すぎます。サーバーとセッションには影響ありません。',
} as const satisfies { readonly [K in keyof typeof enPage]: Text };
