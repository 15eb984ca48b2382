import type { enLogin } from './en-login.ts';
import type { Text } from './text.ts';

export const jaLogin = {
  // WUR-51
  'fault.dead-session-id.title': '古いログイン情報が残っています',
  'fault.dead-session-id.what': 'ログインは有効ですが、ブラウザーに残る以前のログイン情報のため、ページがログインを求めています。',
  // WUR-52
  'fault.vanished-keypair.title': '古いログインが使えなくなっています',
  'fault.vanished-keypair.what': 'サーバー上ではまだログイン中ですが、そのログインのアクセスキーがなくなっています。開くたびに同じ問題が起きます。',
  // WUR-53
  'fault.needless-login-panel.title': 'まだログインしています',
  'fault.needless-login-panel.what': 'ページの起動中に何かが失敗したため、ログインを求められています。現在、サーバーは応答しています。',
  // WUR-54
  'fault.undone-login.title': 'ログインが受け付けられた後に取り消されています',
  'fault.undone-login.what': 'サーバーはパスワードを受け付けましたが、ログインした状態になりません。ログイン情報が途中で失われているか（このサイトの Cookie のブロック、途中のプロキシなど）、このアカウントに使用できるアクセスキーがありません。',
  // WUR-55
  'fault.broken-client-log.title': '破損したログが残っています',
  'fault.broken-client-log.what': 'Web-UI はリクエストのログをブラウザーに保存します。そのログが破損しているため、リクエストのたびにページが止まります。',
  // WUR-56
  'fault.full-storage.title': 'このサイト用の保存領域がいっぱいです',
  'fault.full-storage.what': 'これ以上ブラウザーに保存できないため、Web-UI が止まっています。',
  // WUR-57
  'fault.stale-endpoint.title': 'ブラウザーに古いサーバーアドレスが残っています',
  'fault.stale-endpoint.what': 'ページが自身のサーバーではなく、以前のアドレスに問い合わせています。',
  // WUR-58
  'fault.lost-cookie.title': 'ページは動作していますが、ログインの Cookie がありません',
  'fault.lost-cookie.what': 'ダウンロードや進行状況の表示に失敗することがあります。',
  // WUR-59
  'fault.blocked-storage.title': 'ブラウザーがこのサイトのデータを保存しません',
  'fault.blocked-storage.what': 'このサイトの Cookie とサイトデータがブロックされています。これらがないと Web-UI は動作しません。',
  // WUR-61
  'fault.oversized-cookies.title': 'このサイトの Cookie が大きすぎます',
  'fault.oversized-cookies.what': 'サーバーは、このサイトの Cookie が付いたリクエストをすべて拒否し、Cookie なしでは応答します。多くの場合、別のアプリケーションの Cookie です。再読み込みでは直らず、Cookie の削除が必要です。',
  // WUR-63
  'fault.doubled-cookies.title': 'ログインの Cookie が二つあり、競合しています',
  'fault.doubled-cookies.what': 'ブラウザーはこのサイトのログインの Cookie を二つとも送信し、サーバーは無効なほうを読み取っています。下のボタンで開く一覧に印が付いていますので、余分な Cookie を削除してください。',

  'will.forget-client-log': '「このページを修復」を押すと、Web-UI のリクエストのログを削除し（元に戻せません）、再読み込みします。',
  'cookie.shared': '同じホストの別のポートの Web-UI も同じ Cookie を使います。一方でログインや修復をすると、もう一方の Cookie は失われます。',
  'will.renew-cookie': '「このページを修復」を押すと、サーバーでログインを更新し、再読み込みします。',
  'will.forget-endpoint': '「このページを修復」を押すと、そのアドレスだけを削除し、再読み込みします。入力内容が失われる可能性があるときは、先に確認します。',
  'will.forget-session-id': '「このページを修復」を押すと、古いログイン情報を削除して再読み込みし、このブラウザーで最後にログインしたアカウントに戻ります。入力内容が失われる可能性があるときは、先に確認します。',
  'will.end-session': '「このページを修復」を押すと、そのログインを終了し、再読み込みします。ログアウトし（元に戻せません）、その後もう一度ログインを試せます。設定は残ります。入力内容が失われる可能性があるときは、先に確認します。',
  'storage.log': 'その多くは Web-UI 自身のリクエストのログです。',
  'cookie.https': 'サーバーが Cookie を https 専用にしているのに、このアドレスが http である可能性があります。https で開くか、ウェブサーバーの「cookie_secure」を false に設定してもらってください。',
  'cost.undo': '削除したものは、非常に大きくなければ 1 時間は元に戻せます。',
  'cost.undo-id': '1 時間、またはページが新しいものを保存するまでは元に戻せます（26.9 はすぐに保存します）。',
} as const satisfies { readonly [K in keyof typeof enLogin]: Text };
