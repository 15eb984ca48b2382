import type { enServer } from './en-server.ts';
import type { Text } from './text.ts';

export const jaServer = {
  // WUR-01
  'fault.offline.title': 'コンピューターがネットワークに接続されていません',
  'fault.offline.what': 'ネットワークが復旧するまで、ページはサーバーに接続できません。ここで修復するものはありません。',
  // WUR-02
  'fault.unanswered-login.title': 'ログインにまだ応答がありません',
  'fault.unanswered-login.what': 'サーバーはほかの要求には応答しますが、最後のログインにはまだ応答がありません。名前やパスワードが誤りだとは言われていません。ネットワーク、途中のプロキシ、別の拡張機能、またはサーバー自身のログイン処理 (データベースやディレクトリ) で止まっている可能性があります。少し待ってから、もう一度お試しください。シークレット（プライベート）ウィンドウではログインできる場合は、別の拡張機能が原因の可能性が高いです。',
  // WUR-03
  'fault.intercepted-login.title': 'サーバーの手前で何かがログインを拒否しました',
  'fault.intercepted-login.what': 'Web-UI のサーバー自身はログインにこのような応答をしません。おそらくプロキシ、ファイアウォール、またはネットワークの認証ページによるもので、名前やパスワードが誤りだとは言われていません。',
  // WUR-04
  'fault.throttled-login.title': '現在、要求が多すぎます',
  'fault.throttled-login.what': 'この応答 (429) からは、誰の制限かわかりません。プロキシまたはサーバー自身が、同じネットワークアドレス (共有のこともあります) からの要求の数を制限しているか、この名前でのログインの失敗が多すぎます。数分待ってから、一度だけお試しください。',
  // WUR-11
  'fault.server-not-restarted.title': 'サーバーの再起動が必要です',
  'fault.server-not-restarted.what': 'サーバー上の Web-UI は更新されましたが、サーバーがまだ古いページを返しています。すべての利用者に起きる問題で、お使いのブラウザーが原因ではありません。',
  // WUR-12
  'fault.unreadable-configuration.title': 'Web-UI が設定を読み込めません',
  'fault.unreadable-configuration.what': 'サーバーから届いた設定を Web-UI が解釈できないため、起動できません。お使いのブラウザーが原因ではありません。',
  // WUR-13
  'fault.server-failing.title': 'サーバーに問題が発生しています',
  'fault.server-failing.what': 'お使いのブラウザーが原因ではないため、ここで修復するものはありません。',
  // WUR-14
  'fault.missing-asset.title': 'サーバーに Web-UI のファイルがありません',
  'fault.missing-asset.what': 'ページに必要なファイルをサーバーが返していません。お使いのブラウザーが原因ではないため、ここで修復するものはありません。',
  // WUR-15
  'fault.session-store-failing.title': 'サーバーがログインを確認できません',
  'fault.session-store-failing.what': '現在、サーバーは誰がログインしているかを確認できないため、誰もログインできません。お使いのブラウザーが原因ではありません。',
  // WUR-16
  'fault.misdirecting-configuration.title': 'サーバーがページに誤ったアドレスを伝えています',
  'fault.misdirecting-configuration.what': 'このページは https ですが、サーバーの設定では http になっています（またはその逆です）。多くの場合、手前にプロキシがあり、ウェブサーバーに「force_endpoint_protocol」の設定が必要です。お使いのブラウザーが原因ではありません。',
  // WUR-17
  'fault.unreachable-apps.title': '今はアプリを開けません',
  'fault.unreachable-apps.what': 'このページからアプリを開いたとき、アプリへつなぐサービス（WSProxy）が正しく応答しませんでした。停止しているか、途中で遮断されている可能性があります。このページは正常です。',
  'do.guide-wsproxy': '管理者向け: 再起動するもの…',
  // WUR-18
  'fault.failed-login.title': 'ログインの要求にエラーが返されました',
  'fault.failed-login.what': 'サーバーか、その手前のプロキシがエラーを返しました。名前やパスワード、お使いのブラウザーが原因ではありません。数分後にもう一度ログインしてください。',
} as const satisfies { readonly [K in keyof typeof enServer]: Text };
