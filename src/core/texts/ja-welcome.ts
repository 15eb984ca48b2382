import type { WelcomeCatalogue } from './index.ts';

export const jaWelcome: WelcomeCatalogue = {
  'welcome.title': 'Web-UI Repair をインストールしました',
  'welcome.what': 'Backend.AI Web-UI の様子がおかしいときに原因を調べ、効果のある最小限の修復を行い、ページが再び動くことを確認します。ブラウザーが原因でない場合は、そのようにお知らせします。',
  'welcome.sites.title': '組織のサイト',
  'welcome.sites.what': '組織は、これらのサイトで起きた問題にすぐ気づけるようにすることを望んでいます。ブラウザーが、すべてのサイトの権限の許可をまとめて 1 回求めます。',
  'welcome.sites.allow': 'これらのサイトを見守る',
  'welcome.sites.yes': '今後、これらのサイトを見守ります。',
  'welcome.sites.no': '権限が許可されませんでした。オプションからいつでも許可できます。',
  'welcome.use.title': '使い方',
  'welcome.use.pin': 'アイコンを固定します。アドレスの横にあるパズルのピースをクリックし、「Web-UI Repair」の横のピンをクリックしてください（Firefox: 歯車をクリックし、「ツールバーにピン留め」）。',
  'welcome.use.click': 'Web-UI の様子がおかしいときは、そのページでアイコンをクリックしてください。',
  'welcome.use.watch': '問題が起きたときにすぐ知りたい場合は、Web-UI を開いてアイコンをクリックし、「このサイトを常に見守る」を選んでください。ブラウザーがそのサイトだけの権限の許可を求めます。',
  'welcome.use.keys': 'キーボードでは、{keys} がアイコンのクリックと同じ働きをします。',
  'welcome.use.no-keys': 'アイコンのショートカットキーは設定されていません。chrome://extensions/shortcuts または edge://extensions/shortcuts で設定できます（Firefox: about:addons の歯車をクリックし、「拡張機能のショートカットキーの管理」）。',
  'welcome.privacy.title': '拡張機能が見るもの',
  'welcome.privacy.nothing': 'アイコンをクリックするか、サイトを見守るように設定するまで、何も見ません。その後も、対象のページだけを見ます。',
  'welcome.privacy.read': '状態、件数、サイズ、ステータス、バージョンを読み取ります。ページの文章や、プロジェクト、セッション、フォルダー、人の名前は保管しません。',
  'welcome.privacy.kept': '保管するものはこのブラウザーの中だけにあり、ほとんどはブラウザーを終了すると消えます。消去して元に戻せるものは 1 時間保管します。シークレット（プライベート）ウィンドウの情報はプロファイルに保存されず、遅くともブラウザーを終了すると消えます。',
  'welcome.privacy.sent': 'お使いの Web-UI のサーバー以外には、何も送信しません。ヘルプデスク用レポートは全内容が表示され、ご自身で渡さないかぎり外に出ることはありません。',
};
