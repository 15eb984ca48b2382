import type { enPage } from './en-page.ts';
import type { Text } from './text.ts';

export const koPage = {
  // WUR-31
  'fault.stale-shell.title': '브라우저가 아직 이전 버전을 열고 있습니다',
  'fault.stale-shell.what': 'Web-UI가 업데이트되었지만, 브라우저가 저장해 둔 이전 페이지를 계속 열고 있습니다.',
  // WUR-32
  'fault.poisoned-precache.title': '브라우저에 저장된 Web-UI 파일이 손상되었습니다',
  'fault.poisoned-precache.what': '방문할 때마다 손상된 파일이 다시 사용되므로 새로고침만으로는 해결되지 않습니다.',
  // WUR-33
  'fault.stale-build.title': '페이지를 열어 둔 사이에 Web-UI가 업데이트되었습니다',
  'fault.stale-build.what': '이 페이지는 이전 버전인데, 서버에는 새 버전의 파일만 있습니다.',
  // WUR-34
  'fault.broken-asset-copy.title': '페이지의 일부를 불러오지 못했습니다',
  'fault.broken-asset-copy.what': '브라우저에 있는 페이지 파일이 없거나 손상되었습니다. 서버에는 정상 파일이 있습니다.',
  // WUR-35
  'fault.failed-boot.title': 'Web-UI가 시작되지 않았습니다',
  'fault.failed-boot.what': '페이지가 시작되는 도중에 멈췄습니다.',
  // WUR-41
  'fault.failed-list.title': '세션 목록을 불러오지 못했습니다',
  'fault.failed-list.what': '목록을 불러오는 중에 문제가 생겼습니다. 지금은 서버가 응답합니다.',
  // WUR-42
  'fault.short-list.title': '목록에 일부 세션이 보이지 않습니다',
  'fault.short-list.what': '목록에 보이는 세션이 실제보다 적습니다.',
  // WUR-43
  'fault.frozen-list.title': '세션 목록이 갱신되지 않고 있습니다',
  'fault.frozen-list.what': '지금 보이는 내용은 최신이 아닐 수 있습니다. 서버는 응답하지만 목록이 더 이상 새 내용을 요청하지 않습니다.',
  // WUR-81
  'fault.outdated-browser.title': '이 Web-UI에는 더 새로운 브라우저가 필요합니다',
  'fault.outdated-browser.what': '색상이 빠지고 페이지에 검은 상자가 나타날 수 있습니다. 브라우저가 이 버전의 Web-UI에 비해 오래되었기 때문이며, 기능은 모두 작동합니다.',
  // WUR-82
  'fault.missing-brand.title': '사이트 고유의 색상이 빠져 있습니다',
  'fault.missing-brand.what': '사이트 고유의 색상만 빠져 있으며, 더 새로운 브라우저에서는 표시됩니다.',
  // WUR-83
  'fault.unfit-browser.title': '이 브라우저에서는 이 Web-UI가 실행되지 않습니다',
  'fault.unfit-browser.what': '브라우저가 이 버전의 Web-UI에 비해 너무 오래되었습니다. 서버와 세션에는 영향이 없습니다.',
} as const satisfies { readonly [K in keyof typeof enPage]: Text };
