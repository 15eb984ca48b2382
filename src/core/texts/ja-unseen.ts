import type { enUnseen } from './en-unseen.ts';
import type { Text } from './text.ts';

export const jaUnseen = {
  'came-late.title': '一度再読み込みすると分かります',
  'came-late.what': '拡張機能が見る前に開かれていたページのため、そのとき何が起きたかは今からは分かりません。',
  'not-asked.title': 'まだはっきりしません',
  'not-asked.what': '異常が見られますが、サーバーに確認できませんでした。',
  'unanswered.title': 'このページが正常かどうか分かりません',
  'unanswered.what': '表示されているのは以前の内容かもしれません。今確認したとき、サーバーが正しく応答しませんでした。',
  'unknown-pattern.title': '原因を特定できません',
  'unknown-pattern.what': 'この拡張機能が知っている問題のどれにも当てはまりません。推測で修復することはありません。',
  'not-web-ui.title': 'Backend.AI Web-UI ではありません',
  'not-web-ui.what': 'ほかのサイトでは何も確認せず、何も保存しません。Web-UI を別のページの中ではなく独立したタブで開き、もう一度クリックしてください。',
  'browser-page.what': 'このページでは、ブラウザーが拡張機能を許可していません。',
  'blocked.title': 'このサイトでは許可されていません',
  'blocked.what': '組織のポリシーにより、このサイトでは拡張機能を使用できません。必要な場合は管理者にお問い合わせください。',
  'error-page.title': 'ブラウザーのエラーページが表示されています',
  'error-page.what': 'サイトが応答しませんでした。アドレスとネットワーク接続を確認してください。',
  'error-page.watched.title': 'Web-UI が応答しませんでした',
  'error-page.watched.what': 'ブラウザーのエラーページが表示されています。サーバーが停止しているか、ネットワークから接続できない可能性があります（VPN が必要ではありませんか）。',
  'error-page.answers.title': 'Web-UI は復旧したか、Cookie なしでのみ応答します',
  'error-page.answers.what': 'ブラウザーのエラーページが表示されていますが、サーバーは Cookie なしなら応答します。復旧した可能性があるため、まず再読み込みしてください。エラーページが再び表示される場合は、このサイトの Cookie が大きすぎる可能性があります。',
  'no-answer.title': 'ページを確認できませんでした',
  'no-answer.what': '確認が終わりませんでした。このウィンドウを閉じて、アイコンをもう一度クリックしてください。',
  'cost.reload-and-look': '再読み込みすると、入力して保存していない内容が失われます。',
  'advice.still-broken': 'ページに問題があるように見える場合は、ヘルプデスクにコード {code} をお伝えください。',
  'do.reload-and-look': '再読み込みして確認',
} as const satisfies { readonly [K in keyof typeof enUnseen]: Text };
