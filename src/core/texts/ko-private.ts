import type { enPrivate } from './en-private.ts';
import type { Text } from './text.ts';

export const koPrivate = {
  'private.title': '그 창에서 로그인되었나요?',
  'private.opened': '이 사이트를 시크릿(비공개) 창으로 열었습니다. 브라우저에 저장된 내용을 쓰지 않는 창입니다. 거기서 로그인해 본 다음 여기에 답해 주세요.',
  'private.by-hand': '확장 프로그램이 시크릿(비공개) 창을 열 수 없습니다. 브라우저 메뉴(Firefox: Ctrl 또는 ⌘+Shift+P)로 직접 열거나, 없으면 다른 브라우저로 {site}에 로그인해 본 다음 여기에 답해 주세요.',
  'private.again.title': '먼저 여기에서 한 번 더 로그인해 보세요',
  'private.again.what': '시크릿 창에서는 로그인되었으므로 계정, 서버, 비밀번호에는 문제가 없습니다. 입력 실수일 가능성이 가장 큽니다. 같은 내용을 여기에 한 번 더 입력해 로그인하세요. 다시 거부되면 아이콘을 한 번 더 클릭하세요.',
  'private.again.unanswered': '시크릿 창에서는 로그인되었으므로 계정, 서버, 비밀번호에는 문제가 없습니다. 여기에서 로그인을 막던 원인은 이미 사라졌을 수도 있습니다. 여기에서 한 번 더 로그인하세요. 다시 응답이 없으면 아이콘을 한 번 더 클릭하세요.',
  'private.yes.title': '원인은 이 브라우저에 있습니다',
  'private.yes.what': '그 창에서 로그인되었으므로 계정과 서버는 정상입니다. 저장된 데이터나 다른 확장 프로그램이 원인입니다.',
  'private.yes.then': '이 사이트의 데이터를 지워 보세요. 그래도 안 되면 다른 확장 프로그램을 꺼 보세요.',
  'private.yes.extensions': '다른 확장 프로그램을 하나씩 꺼 보세요. 그래도 안 되면 이 사이트의 데이터를 지워 보세요.',
  'private.no.title': '브라우저에 저장된 내용 때문이 아닙니다',
  'private.no.what': '그 창에서도 로그인되지 않았습니다. 원인은 계정, 서버, 네트워크, 사이트 설정 또는 브라우저 자체에 있습니다.',
  'private.no.out': '저장된 데이터는 원인이 아니므로 지울 것이 없습니다. 시크릿 창에서 허용하지 않은 다른 확장 프로그램도 원인이 아닙니다.',
  'private.no.refused': '이름과 비밀번호를 다시 확인해 주세요.',
  'private.no.accepted': '서버가 받아들였으므로 비밀번호도 원인이 아닙니다.',
  'do.yes': '예',
  'do.no': '아니요',
  'do.untried': '해 보지 않았습니다',
  'do.back': '진단으로 돌아가기',
} as const satisfies { readonly [K in keyof typeof enPrivate]: Text };
