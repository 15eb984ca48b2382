import type { enUser } from './en-user.ts';
import type { Text } from './text.ts';

export const jaUser = {
  // WUR-21
  'fault.session-expired.title': 'ログインセッションの有効期限が切れました',
  'fault.session-expired.what': '続けるには、もう一度ログインしてください。計算セッションには影響しません。',
  // WUR-22
  'fault.signed-out.title': 'ログインしていません',
  'fault.signed-out.what': 'ログインするとセッションが表示されます。修復するものはありません。',
  // WUR-23
  'fault.inactive-account.title': 'アカウントが無効になっています',
  'fault.inactive-account.what': 'サーバーはログインを認識していますが、アカウントが無効になっています。ブラウザーが原因ではないため、管理者にお問い合わせください。',
  // WUR-24
  'fault.refused-address.title': 'このネットワークからはアカウントを使用できません',
  'fault.refused-address.what': 'サーバーは、このアカウントを別のネットワークアドレスからのみ許可しています。いつもの方法（VPN など）で接続するか、管理者にお問い合わせください。',
  // WUR-25
  'fault.refused-login.title': 'サーバーがログインを受け付けませんでした',
  'fault.refused-login.what': '名前またはパスワードが正しくないか、ログインできないアカウントです（無効、未認証、アクセスキーなし、監視専用など）。ブラウザーに保存されたデータが原因とは考えにくく、シークレット（プライベート）ウィンドウで確かめられます。',
  'login.unjudged': 'サーバーがログインを確認できなかった可能性もあります。',
  // WUR-26
  'fault.blocked-login.title': 'ログインの失敗が多すぎます',
  'fault.blocked-login.what': 'しばらくの間、パスワードが正しくても、サーバーはこの名前のログインを受け付けません。通常は最後の失敗から 20 分間です。再試行せずにお待ちください。ブラウザーが原因ではありません。',
  // WUR-27
  'fault.login-elsewhere.title': '別の場所でログインしています',
  'fault.login-elsewhere.what': 'このアカウントの同時ログイン数が上限に達しています。もう一方のログインを終了するかどうかをページが確認します。ブラウザーが原因ではありません。',
  // WUR-28
  'fault.one-time-code.title': 'ワンタイムコードが必要です',
  'fault.one-time-code.what': 'ページの案内に従い、認証アプリに表示されている現在のコードを入力してください。拒否された場合は次のコードを待ち、スマートフォンの時計が合っているか確認してください。故障ではありません。',
  // WUR-29
  'fault.expired-password.title': 'パスワードの有効期限が切れました',
  'fault.expired-password.what': 'ページが新しいパスワードを求めています。そこで設定してから、新しいパスワードでログインしてください。故障ではありません。',
  // WUR-71
  'fault.unverified-account.title': 'メールアドレスが認証されていません',
  'fault.unverified-account.what': '届いた確認メールのリンクを開くか、管理者にお問い合わせください。ブラウザーが原因ではありません。',
  // WUR-72
  'fault.no-keypair.title': 'アカウントにアクセスキーがありません',
  'fault.no-keypair.what': 'アクセスキーがないとサーバーにログインできません。ブラウザーが原因ではないため、管理者にキーペアの発行を依頼してください。',
  // WUR-73
  'fault.paused-login.title': 'ページがログインを一時的に止めています',
  'fault.paused-login.what': '試行回数が多すぎるため、ページはしばらくログインを送信しません。通常は最後の試行から 3 分間です。再試行せずにお待ちください。消去するものはありません。',
} as const satisfies { readonly [K in keyof typeof enUser]: Text };
