import type { enPrivate } from './en-private.ts';
import type { Text } from './text.ts';

export const jaPrivate = {
  'private.title': 'そのウィンドウでログインできましたか？',
  'private.opened': 'このサイトをシークレット（プライベート）ウィンドウで開きました。ブラウザーに保存されたデータを使わないウィンドウです。そこでログインしてみてから、ここでお答えください。',
  'private.by-hand': 'この拡張機能はシークレット（プライベート）ウィンドウを開けません。ブラウザーのメニュー（Firefox: Ctrl または ⌘+Shift+P）から開くか、なければ別のブラウザーで {site} にログインしてみてから、ここでお答えください。',
  'private.yes.title': '原因はこのブラウザーにあります',
  'private.yes.what': 'そのウィンドウではログインできたため、アカウントとサーバーは正常です。ブラウザーに保存されたこのサイトのデータか、別の拡張機能が原因です。',
  'private.yes.then': 'このサイトのデータを消去してください。それでも直らない場合は、ほかの拡張機能をオフにしてください。',
  'private.no.title': 'ブラウザーに保存されたデータは原因ではありません',
  'private.no.what': 'そのウィンドウでもログインできませんでした。残る原因は、アカウント、サーバー、ネットワーク、サイトの設定、またはブラウザー自体です。',
  'private.no.out': '保存されたデータは原因ではないため、消去するものはありません。シークレットウィンドウで許可していないほかの拡張機能も原因ではありません。',
  'private.no.accepted': 'サーバーが受け付けたため、パスワードの誤りでもありません。',
  'do.yes': 'はい',
  'do.no': 'いいえ',
  'do.untried': '試していません',
  'do.back': '診断に戻る',
} as const satisfies { readonly [K in keyof typeof enPrivate]: Text };
