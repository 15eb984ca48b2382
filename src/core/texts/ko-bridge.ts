import type { enBridge } from './en-bridge.ts';
import type { Text } from './text.ts';

export const koBridge = {
  'do.bridge': '여기서 제대로 보이게 하기',
  'do.unbridge': '추가 중지',
  'will.bridge': '“여기서 제대로 보이게 하기”를 누르면 브라우저에 없는 기능을 이 사이트에만, 중지할 때까지 방문할 때마다 추가합니다. 그래도 브라우저는 업데이트하는 것이 좋습니다.',
  'will.bridge-watches': '그때부터 이 사이트를 항상 지켜봅니다.',
  'bridge.on': '이 Web-UI에 필요하지만 브라우저에 없는 기능을 이 확장 프로그램이 추가하고 있습니다. 그래도 브라우저는 업데이트하는 것이 좋습니다.',
  'bridge.gave-up': '없는 기능을 추가해도 나아지지 않거나 시간이 너무 오래 걸려 다시 제거했습니다.',
  'bridge.not-here': '이 브라우저에서는 이 확장 프로그램이 없는 기능을 추가할 수 없습니다.',
  'bridge.out': '추가한 것은 다시 제거했습니다.',
} as const satisfies { readonly [K in keyof typeof enBridge]: Text };
