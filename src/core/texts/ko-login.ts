import type { enLogin } from './en-login.ts';
import type { Text } from './text.ts';

export const koLogin = {
  // WUR-51
  'fault.dead-session-id.title': '이전 로그인 정보가 방해하고 있습니다',
  'fault.dead-session-id.what': '아직 로그인되어 있지만, 이 브라우저에 남은 이전 로그인 정보 때문에 페이지가 다시 로그인을 요구합니다.',
  // WUR-52
  'fault.vanished-keypair.title': '이전 로그인을 더 이상 쓸 수 없습니다',
  'fault.vanished-keypair.what': '서버에는 이 브라우저가 로그인된 것으로 남아 있지만 그 로그인의 액세스 키가 없어졌습니다. 방문할 때마다 같은 문제가 생깁니다.',
  // WUR-53
  'fault.needless-login-panel.title': '아직 로그인되어 있습니다',
  'fault.needless-login-panel.what': '페이지가 시작되는 중에 문제가 생겨 로그인을 요구하고 있습니다. 지금은 서버가 응답합니다.',
  // WUR-54
  'fault.undone-login.title': '로그인이 받아들여진 뒤 취소됩니다',
  'fault.undone-login.what': '서버가 비밀번호를 받아들인 뒤에도 로그인되지 않습니다. 로그인 정보가 돌아오는 길에 사라지거나(이 사이트의 쿠키 차단, 중간의 프록시), 이 계정에 쓸 수 있는 액세스 키가 없기 때문입니다.',
  // WUR-55
  'fault.broken-client-log.title': '손상된 로그가 방해하고 있습니다',
  'fault.broken-client-log.what': 'Web-UI는 요청 로그를 브라우저에 저장합니다. 그 로그가 손상되어 요청할 때마다 페이지에 오류가 생깁니다.',
  // WUR-56
  'fault.full-storage.title': '이 사이트의 브라우저 저장 공간이 가득 찼습니다',
  'fault.full-storage.what': '더 이상 저장할 수 없어 Web-UI가 멈췄습니다.',
  // WUR-57
  'fault.stale-endpoint.title': '이전 서버 주소가 브라우저에 남아 있습니다',
  'fault.stale-endpoint.what': '페이지가 지금 서버 대신 예전에 쓰던 주소로 요청하고 있습니다.',
  // WUR-58
  'fault.lost-cookie.title': '페이지는 정상이지만 로그인 쿠키가 없습니다',
  'fault.lost-cookie.what': '다운로드와 실시간 진행 표시가 실패할 수 있습니다.',
  // WUR-59
  'fault.blocked-storage.title': '브라우저가 이 사이트의 데이터를 저장하지 않습니다',
  'fault.blocked-storage.what': '이 사이트의 쿠키와 사이트 데이터가 차단되어 있습니다. Web-UI는 이것이 없으면 작동하지 않습니다.',
  // WUR-61
  'fault.oversized-cookies.title': '이 사이트의 쿠키가 너무 커서 서버가 받지 못합니다',
  'fault.oversized-cookies.what': '서버가 이 사이트의 쿠키가 담긴 요청은 모두 거부하고, 쿠키 없이 물으면 응답합니다. 다른 애플리케이션의 쿠키인 경우가 많습니다. 새로고침으로는 해결되지 않으며 쿠키를 지워야 합니다.',
  // WUR-63
  'fault.doubled-cookies.title': '로그인 쿠키 두 개가 서로 충돌합니다',
  'fault.doubled-cookies.what': '브라우저가 이 사이트의 로그인 쿠키를 두 개 보관하고 둘 다 보내는데, 서버는 그중 더 이상 유효하지 않은 것을 읽습니다. 아래 버튼을 누르면 목록에 표시되니, 필요 없는 쿠키를 지우세요.',

  'will.forget-client-log': '‘이 페이지 복구’를 누르면 Web-UI의 요청 로그를 삭제하고(되돌릴 수 없음) 새로고침합니다.',
  'cookie.shared': '같은 호스트의 다른 포트에 있는 Web-UI도 이 쿠키를 씁니다. 한쪽에서 로그인하거나 복구하면 다른 쪽은 쿠키를 잃습니다.',
  'will.renew-cookie': '‘이 페이지 복구’를 누르면 서버에서 로그인을 갱신하고 새로고침합니다.',
  'will.forget-endpoint': '‘이 페이지 복구’를 누르면 그 주소만 삭제하고 새로고침합니다. 입력한 내용이 사라질 수 있으면 먼저 여쭤봅니다.',
  'will.forget-session-id': '‘이 페이지 복구’를 누르면 이전 로그인 정보를 지우고 새로고침하며, 이 브라우저에서 마지막으로 로그인한 계정으로 들어갑니다. 입력한 내용이 사라질 수 있으면 먼저 여쭤봅니다.',
  'will.end-session': '‘이 페이지 복구’를 누르면 이전 로그인을 끝내고 새로고침합니다. 로그아웃되며(되돌릴 수 없음), 그다음 다시 로그인해 볼 수 있습니다. 설정은 그대로 남습니다. 입력한 내용이 사라질 수 있으면 먼저 여쭤봅니다.',
  'storage.log': '그중 상당 부분이 Web-UI의 요청 로그입니다.',
  'cookie.https': '서버가 쿠키를 https 전용으로 보내는데 이 주소는 http인 것으로 보입니다. https로 접속하거나, 웹 서버의 “cookie_secure”를 false로 설정해야 합니다.',
  'cost.undo': '지운 것은 아주 크지 않으면 한 시간 동안 되돌릴 수 있습니다.',
  'cost.undo-id': '한 시간 동안, 또는 페이지가 새것을 저장하기 전까지 되돌릴 수 있습니다(26.9는 바로 저장합니다).',
} as const satisfies { readonly [K in keyof typeof enLogin]: Text };
