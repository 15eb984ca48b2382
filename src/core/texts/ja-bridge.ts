import type { enBridge } from './en-bridge.ts';
import type { Text } from './text.ts';

export const jaBridge = {
  'do.bridge': 'ここで正しく表示する',
  'do.unbridge': '追加をやめる',
  'will.bridge': '「ここで正しく表示する」を押すと、ブラウザーに足りない機能をこのサイトにだけ、やめるまで訪問のたびに追加します。それでもブラウザーは更新してください。',
  'will.bridge-watches': '以後、このサイトを常に見守ります。',
  'bridge.on': 'この Web-UI に必要でブラウザーに足りない機能を、この拡張機能が追加しています。それでもブラウザーは更新してください。',
  'bridge.gave-up': '足りない機能を追加しても直らないか、時間がかかりすぎるため、取り除きました。',
  'bridge.not-here': 'このブラウザーでは、足りない機能をこの拡張機能で追加することはできません。',
  'bridge.out': '追加したものは取り除きました。',
} as const satisfies { readonly [K in keyof typeof enBridge]: Text };
