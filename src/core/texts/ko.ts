import type { en } from './en.ts';
import type { Text } from './text.ts';

/** 합니다체. Words for the Web-UI's own things are those of its Korean translation: 세션, 연산 세션, 로그인 세션, 페이지 새로고침, 관리자. */
export const ko = {
  // WUR-01
  'fault.offline.title': '인터넷에 연결되어 있지 않습니다',
  'fault.offline.what': '네트워크가 다시 연결될 때까지 서버에 접속할 수 없습니다. 복구할 것은 없습니다.',
  // WUR-11
  'fault.server-not-restarted.title': '서버를 재시작해야 합니다',
  'fault.server-not-restarted.what': '서버의 Web-UI가 업데이트되었지만 서버가 아직 이전 페이지를 보내고 있습니다. 모든 사용자에게 나타나는 문제이며, 사용 중인 브라우저 때문이 아닙니다.',
  // WUR-12
  'fault.unreadable-configuration.title': 'Web-UI가 설정을 읽지 못합니다',
  'fault.unreadable-configuration.what': '서버가 보낸 설정을 Web-UI가 해석하지 못해 시작할 수 없습니다. 사용 중인 브라우저 때문이 아닙니다.',
  // WUR-13
  'fault.server-failing.title': '서버에 문제가 있습니다',
  'fault.server-failing.what': '사용 중인 브라우저 때문이 아니므로 여기서 복구할 것은 없습니다.',
  // WUR-14
  'fault.missing-asset.title': '서버에 Web-UI 파일이 없습니다',
  'fault.missing-asset.what': '페이지에 필요한 파일을 서버가 보내지 않습니다. 사용 중인 브라우저 때문이 아니므로 여기서 복구할 것은 없습니다.',
  // WUR-15
  'fault.session-store-failing.title': '서버가 로그인을 확인하지 못하고 있습니다',
  'fault.session-store-failing.what': '지금 서버가 누가 로그인했는지 알지 못해 아무도 로그인할 수 없습니다. 사용 중인 브라우저 때문이 아닙니다.',
  // WUR-16
  'fault.misdirecting-configuration.title': '서버가 페이지에 잘못된 주소를 알려 줍니다',
  'fault.misdirecting-configuration.what': '이 페이지는 https인데 서버 설정에는 http로 되어 있거나 그 반대입니다. 보통 앞에 프록시가 있을 때 생기며, 웹 서버에 “force_endpoint_protocol” 설정이 필요합니다. 사용 중인 브라우저 때문이 아닙니다.',
  // WUR-21
  'fault.session-expired.title': '로그인 세션이 만료되었습니다',
  'fault.session-expired.what': '계속하려면 다시 로그인하세요. 연산 세션에는 영향이 없습니다.',
  // WUR-22
  'fault.signed-out.title': '로그인하지 않은 상태입니다',
  'fault.signed-out.what': '로그인하면 세션을 볼 수 있습니다. 복구할 것은 없습니다.',
  // WUR-23
  'fault.inactive-account.title': '비활성화된 계정입니다',
  'fault.inactive-account.what': '서버가 로그인은 알고 있지만 계정이 비활성화되어 있습니다. 브라우저 때문이 아니므로 관리자에게 문의하세요.',
  // WUR-24
  'fault.refused-address.title': '이 네트워크에서는 계정을 사용할 수 없습니다',
  'fault.refused-address.what': '서버가 다른 네트워크 주소에서만 이 계정을 허용합니다. 평소 쓰던 방법(VPN 등)으로 접속하거나 관리자에게 문의하세요.',
  // WUR-25
  'fault.refused-login.title': '서버가 아직 로그인을 받아들이지 않았습니다',
  'fault.refused-login.what': '이름이나 비밀번호가 맞지 않거나, 로그인할 수 없는 계정입니다(비활성, 미인증, 액세스 키 없음 등). 브라우저에 저장된 내용 때문은 아닌 것으로 보이며, 시크릿(비공개) 창에서 확인할 수 있습니다.',
  // WUR-26
  'fault.blocked-login.title': '로그인 실패가 너무 많았습니다',
  'fault.blocked-login.what': '당분간 서버가 이 이름의 로그인을 받지 않습니다. 비밀번호가 맞아도 마찬가지이며, 보통 마지막 실패로부터 20분입니다. 다시 시도하지 말고 기다리세요. 브라우저 때문이 아닙니다.',
  // WUR-27
  'fault.login-elsewhere.title': '다른 곳에서 로그인되어 있습니다',
  'fault.login-elsewhere.what': '이 계정의 동시 로그인 수가 한도에 도달했습니다. 다른 로그인을 끝낼지 페이지가 물어봅니다. 브라우저 때문이 아닙니다.',
  // WUR-28
  'fault.one-time-code.title': '일회용 코드가 필요합니다',
  'fault.one-time-code.what': '페이지의 안내에 따라 인증 앱에 지금 표시된 코드를 입력하세요. 거부되면 다음 코드를 기다리고, 휴대폰의 시계가 맞는지 확인하세요. 고장 난 것은 없습니다.',
  // WUR-29
  'fault.expired-password.title': '비밀번호가 만료되었습니다',
  'fault.expired-password.what': '페이지가 새 비밀번호를 요구하고 있습니다. 거기서 새로 정한 뒤 로그인하세요. 고장 난 것은 없습니다.',
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
  // WUR-51
  'fault.dead-session-id.title': '이전 로그인 정보가 방해하고 있습니다',
  'fault.dead-session-id.what': '아직 로그인되어 있지만, 서버가 더 이상 모르는 이전 로그인 정보가 브라우저에 남아 있어 페이지가 다시 로그인을 요구합니다.',
  // WUR-52
  'fault.vanished-keypair.title': '이전 로그인을 더 이상 쓸 수 없습니다',
  'fault.vanished-keypair.what': '서버에는 이 브라우저가 로그인된 것으로 남아 있지만 그 로그인의 액세스 키가 없어졌습니다. 방문할 때마다 같은 문제가 생깁니다.',
  // WUR-53
  'fault.needless-login-panel.title': '아직 로그인되어 있습니다',
  'fault.needless-login-panel.what': '페이지가 시작되는 중에 문제가 생겨 로그인을 요구하고 있습니다. 지금은 서버가 응답합니다.',
  // WUR-54
  'fault.undone-login.title': '로그인이 받아들여진 뒤 취소됩니다',
  'fault.undone-login.what': '서버가 비밀번호를 받아들인 뒤에도 로그인되지 않습니다. 로그인 정보가 돌아오는 길에 사라지거나(이 사이트의 쿠키 차단, 중간의 프록시), 이 계정에 쓸 수 있는 액세스 키가 없기 때문입니다.',
  // WUR-71
  'fault.unverified-account.title': '이메일 주소가 인증되지 않았습니다',
  'fault.unverified-account.what': '받은 인증 메일의 링크를 열거나 관리자에게 문의하세요. 브라우저 때문이 아닙니다.',
  // WUR-72
  'fault.no-keypair.title': '계정에 액세스 키가 없습니다',
  'fault.no-keypair.what': '액세스 키가 없으면 서버에 로그인할 수 없습니다. 브라우저 때문이 아니므로 관리자에게 키페어를 요청하세요.',
  // WUR-73
  'fault.paused-login.title': '페이지가 로그인 시도를 잠시 막고 있습니다',
  'fault.paused-login.what': '시도가 너무 많아 페이지가 한동안 로그인을 보내지 않습니다. 보통 마지막 시도로부터 3분입니다. 다시 시도하지 말고 기다리세요. 지울 것은 없습니다.',
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
  // WUR-81
  'fault.outdated-browser.title': '이 Web-UI에는 더 새로운 브라우저가 필요합니다',
  'fault.outdated-browser.what': '색상이 빠지고 페이지에 검은 상자가 나타날 수 있습니다. 브라우저가 이 버전의 Web-UI에 비해 오래되었기 때문이며, 기능은 모두 작동합니다.',
  // WUR-82
  'fault.missing-brand.title': '페이지가 정상입니다',
  'fault.missing-brand.what': '사이트 고유의 색상만 빠져 있으며, 더 새로운 브라우저에서는 표시됩니다.',
  // WUR-83
  'fault.unfit-browser.title': '이 브라우저에서는 이 Web-UI가 실행되지 않습니다',
  'fault.unfit-browser.what': '브라우저가 이 버전의 Web-UI에 비해 너무 오래되었습니다. 서버와 세션에는 영향이 없습니다.',

  'end.plan-over.title': '해결되지 않았습니다',
  'end.plan-over.what': '모든 단계를 시도했지만 페이지가 아직 정상이 아닙니다.',
  'end.relapse.title': '문제가 다시 발생했습니다',
  'end.relapse.what': '페이지가 정상으로 돌아왔다가 다시 문제가 생겼습니다. 원인이 계속 남아 있어 반복해서 복구해도 소용이 없습니다.',
  'end.server.title': '이제 서버에 문제가 있습니다',
  'end.server.what': '서버에 문제가 생겨 복구를 멈췄습니다. 사용 중인 브라우저 때문이 아닙니다.',
  'end.page-gone.title': '복구를 멈췄습니다',
  'end.page-gone.what': '복구하는 동안 페이지가 바뀌었습니다. 다른 주소로 이동했거나, 닫혔거나, 로그아웃되었습니다.',
  'end.cancelled.title': '복구를 취소했습니다',
  'end.cancelled.what': '더 이상 진행하지 않습니다. 이미 끝난 단계는 그대로 유지됩니다.',
  'end.limit.title': '해결되지 않았습니다',
  'end.limit.what': '허용된 단계와 새로고침 횟수를 모두 사용하여 복구를 멈췄습니다.',
  'end.loop-guard.title': '한 시간 안에 이미 복구를 시도했습니다',
  'end.loop-guard.what': '같은 문제에 대한 복구였으므로 바로 다시 시도해도 나아지기 어렵습니다.',

  'remedy.reload': '페이지 새로고침',
  'remedy.forget-client-log': '로그 삭제',
  'remedy.renew-cookie': '로그인 갱신',
  'remedy.forget-endpoint': '이전 주소 삭제',
  'remedy.refetch-assets': '문제 있는 파일 다시 받기',
  'remedy.reset-service-worker': '저장된 사본 삭제',
  'remedy.reload-past-cache': '새 파일로 새로고침',
  'remedy.forget-session-id': '이전 로그인 정보 삭제',
  'remedy.end-session': '이전 로그인 끝내기',

  'looking.title': '페이지를 살펴보고 있습니다…',
  'looking.again': '다시 살펴보고 있습니다…',
  'healthy.list.title': '세션 목록이 정상입니다',
  'healthy.page.title': '페이지가 정상입니다',
  'healthy.list': { other: '세션 목록에 세션 {n}개가 표시되어 있습니다.' },
  'healthy.list.fresh': { other: '세션 목록에 세션 {n}개가 표시되어 있고 계속 갱신되고 있습니다.' },
  'healthy.list.empty': '세션 목록을 불러왔습니다. 표시할 세션이 없습니다.',
  'healthy.list.plain': '세션 목록에서 문제를 찾지 못했습니다.',
  'healthy.page': '페이지가 시작되었고 문제가 보이지 않습니다. 세션 목록은 목록을 열었을 때 확인합니다.',
  'healthy.same-version': '버전 {version}, 서버와 같습니다.',
  'healthy.version': '버전 {version}.',
  'waiting.title': '아직 불러오는 중입니다',
  'waiting.what': '잠시 기다려 주세요. 끝나지 않으면 그 이유를 여기에 알려 드립니다.',
  'came-late.title': '한 번 새로고침해야 알 수 있습니다',
  'came-late.what': '확장 프로그램이 지켜보기 전에 이미 열린 페이지여서, 그때 무엇이 잘못되었는지 지금은 알 수 없습니다.',
  'not-asked.title': '아직 확실하지 않습니다',
  'not-asked.what': '이상한 점이 보이지만 서버에 확인하지 못했습니다.',
  'unknown-pattern.title': '무엇이 문제인지 알 수 없습니다',
  'unknown-pattern.what': '이 확장 프로그램이 아는 문제와 일치하지 않습니다. 추측으로 복구하지는 않습니다.',
  'not-web-ui.title': 'Backend.AI Web-UI가 아닙니다',
  'not-web-ui.what': '다른 사이트에서는 아무것도 확인하거나 저장하지 않습니다. Web-UI를 연 다음 다시 눌러 주세요.',
  'browser-page.what': '브라우저가 이 페이지에서는 확장 프로그램을 허용하지 않습니다.',
  'blocked.title': '이 사이트에서는 허용되지 않습니다',
  'blocked.what': '소속 기관의 정책에 따라 이 사이트에서는 확장 프로그램을 사용할 수 없습니다. 필요하면 관리자에게 문의하세요.',
  'error-page.title': '브라우저의 오류 페이지가 표시되어 있습니다',
  'error-page.what': '사이트가 응답하지 않았습니다. 주소와 네트워크 연결을 확인하세요.',
  'error-page.watched.title': 'Web-UI가 응답하지 않았습니다',
  'error-page.watched.what': '브라우저의 오류 페이지가 표시되어 있습니다. 서버가 멈췄거나 네트워크가 연결되지 않았을 수 있습니다. VPN이 필요한지도 확인하세요.',
  'error-page.answers.title': 'Web-UI가 다시 응답하거나, 쿠키 없이만 응답합니다',
  'error-page.answers.what': '브라우저의 오류 페이지가 표시되어 있지만, 쿠키 없이 물으면 서버가 응답합니다. 서버가 돌아온 것일 수 있으니 먼저 새로고침해 보세요. 오류 페이지가 다시 나타나면 이 사이트의 쿠키가 너무 커서 서버가 받지 못하는 것일 수 있습니다.',
  'no-answer.title': '페이지를 확인하지 못했습니다',
  'no-answer.what': '확인이 끝나지 않았습니다. 이 창을 닫고 아이콘을 다시 눌러 주세요.',

  'login.needless': '아직 로그인되어 있으므로 비밀번호를 입력할 필요가 없습니다. 서버만 준비되지 않았습니다.',
  'storage.log': '그중 상당 부분이 Web-UI의 요청 로그입니다.',
  'cookie.https': '서버가 쿠키를 https 전용으로 보내는데 이 주소는 http인 것으로 보입니다. https로 접속하거나, 웹 서버의 “cookie_secure”를 false로 설정해야 합니다.',
  'server.errors': '서버가 페이지의 요청을 제대로 처리하지 못하고 있습니다.',
  'server.no-answer': '서버가 페이지에 응답하지 않습니다.',
  'server.status': '서버가 {status} 오류로 응답합니다.',
  'list.short': { other: '목록에는 세션 {n}개가 보이지만 서버에는 {server}개가 있습니다.' },
  'version.behind': '이 페이지의 버전은 {version}, 서버의 버전은 {server}입니다.',

  'will.reload': '‘이 페이지 복구’를 누르면 페이지를 새로고침합니다.',
  'will.reload-then-fresh': '‘이 페이지 복구’를 누르면 페이지를 새로고침하고, 필요할 때만 파일을 새로 받습니다.',
  'will.reset': '‘이 페이지 복구’를 누르면 브라우저에 저장된 사본을 지우고 새로 받습니다.',
  'will.fresh': '‘이 페이지 복구’를 누르면 파일을 새로 받습니다.',
  'will.forget-client-log': '‘이 페이지 복구’를 누르면 Web-UI의 요청 로그를 삭제하고(되돌릴 수 없음) 새로고침합니다.',
  'will.renew-cookie': '‘이 페이지 복구’를 누르면 서버에서 로그인을 갱신하고 새로고침합니다.',
  'will.forget-endpoint': '‘이 페이지 복구’를 누르면 그 주소만 삭제하고 새로고침합니다. 입력한 내용이 사라질 수 있으면 먼저 여쭤봅니다.',
  'will.forget-session-id': '‘이 페이지 복구’를 누르면 이전 로그인 정보를 지우고 새로고침합니다. 이 브라우저에서 마지막으로 로그인한 계정으로 다시 들어갑니다. 입력한 내용이 사라질 수 있으면 먼저 여쭤봅니다.',
  'will.end-session': '‘이 페이지 복구’를 누르면 이전 로그인을 끝내고 새로고침합니다. 로그아웃되며, 그다음 다시 로그인해 볼 수 있습니다. 설정은 그대로 남습니다. 입력한 내용이 사라질 수 있으면 먼저 여쭤봅니다.',
  'cost.stays': '로그인은 유지됩니다. 입력한 내용이 사라질 수 있으면 먼저 여쭤봅니다.',
  'cost.reload-and-look': '새로고침하면 입력하고 저장하지 않은 내용이 사라집니다.',

  'busy.title': '페이지를 복구하고 있습니다…',
  'busy.applying': '페이지가 자동으로 새로고침됩니다.',
  'busy.verifying': '정상으로 돌아왔는지 확인하고 있습니다.',
  'busy.long': '평소보다 오래 걸리고 있습니다. 조금 더 기다리거나 취소할 수 있습니다.',
  'consent.title': '페이지를 새로고침해도 될까요?',
  'consent.unsaved-work': '이 페이지에 입력한 내용이 있을 수 있습니다. 새로고침하면 사라집니다.',
  'fix.asks': '새로고침한 뒤 결과를 확인할 수 있도록 브라우저가 먼저 권한을 요청합니다.',
  'fix.denied': '권한이 없으면 결과를 확인할 수 없으므로 아무 작업도 하지 않았습니다.',
  'fixed.title': '복구되었습니다',
  'fixed.seconds': { other: '{n}초 만에 복구하고 확인했습니다.' },
  'proof.both': { other: '표시된 세션 {n}개, 서버의 세션 {server}개' },
  'proof.shown': { other: '세션 {n}개가 표시됨' },
  'proof.signed-out': '이전 로그인이 없어졌습니다. 다시 로그인해 보세요',
  'proof.panel': '로그인 화면이 정상이며 로그인할 수 있습니다',
  'proof.cookie': '로그인 쿠키가 다시 생겼습니다',
  'proof.page': '페이지가 다시 정상으로 열립니다',
  'proof.version': '이제 서버와 같은 버전 {version}입니다.',
  'elsewhere': '이 사이트의 다른 탭을 복구하고 있습니다. 끝나면 이 탭도 복구할 수 있습니다.',

  'end.cookie': '서버가 새 쿠키를 주지 않았거나 브라우저가 저장하지 않았습니다. 페이지 자체는 계속 작동합니다.',

  'advice.title': '해 볼 수 있는 일',
  'advice.wait': '몇 분 뒤에 페이지를 새로고침해 보세요.',
  'private.here': '이미 시크릿(비공개) 창입니다. 저장된 내용이 사라지도록 시크릿 창을 모두 닫고 새로 열어 로그인해 보세요.',
  'advice.private': '시크릿(비공개) 창에서 열어 보세요. 거기서 잘 열리면 원인은 이 브라우저에 있습니다.',
  'advice.desk': '계속 문제가 있으면 지원 담당자에게 코드({code})를 알려 주세요.',
  'advice.account': '다시 로그인할 수 없다면 계정에 쓸 수 있는 액세스 키가 없는 것입니다. 관리자에게 코드({code})를 알려 주세요.',
  'advice.admin': '관리자에게 코드({code})를 알려 주세요.',
  'advice.sign-in-again': '필요하면 로그아웃한 뒤 다시 로그인하세요.',
  'advice.allow-data': '주소 왼쪽의 아이콘을 눌러 쿠키와 사이트 데이터를 허용한 다음 새로고침하세요.',
  'advice.network': '네트워크 연결을 확인하세요.',
  'advice.still-broken': '페이지에 문제가 있어 보이면 지원 담당자에게 코드({code})를 알려 주세요.',

  'do.fix': '이 페이지 복구',
  'do.fix-again': '한 번 더 복구',
  'do.cancel': '취소',
  'do.consent-yes': '그래도 복구',
  'do.consent-no': '나중에',
  'do.tell': '서버가 돌아오면 알려 주기',
  'do.bring': '준비되면 다시 들어가기',
  'do.reload-and-look': '새로고침하고 살펴보기',
  'do.look': '다시 살펴보기',
  'do.reload': '새로고침',
  'do.private': '시크릿 창에서 해 보기',
  'do.site-data': '이 사이트의 데이터 지우기…',
  'do.update-browser': '새 버전 받기…',
  'do.copy-address': '이 주소 복사',
  'do.watch': '이 사이트를 항상 지켜보기',
  'watch.why': '문제가 생기면 바로 알 수 있습니다. 브라우저가 권한을 요청합니다.',
  'watch.denied': '권한을 받지 못해 아무것도 바뀌지 않았습니다.',
  'telling': '서버가 돌아오면 이 확장 프로그램의 아이콘에 ✓ 표시가 나타납니다. 최대 두 시간 동안 확인합니다.',
  'bringing': '서버가 준비되면, 입력한 내용이 없을 때 페이지를 새로고침합니다. 최대 두 시간 동안 확인합니다.',
  'failed': '처리하지 못했습니다. 다시 시도해 주세요.',
  'wrong.button': '진단이 틀렸습니다',
  'wrong.title': '알려 주셔서 감사합니다',
  'wrong.what': '이 창을 다시 열 때까지 진단을 숨깁니다. 페이지에 문제가 있어 보이면 지원 담당자에게 코드({code})를 알려 주세요.',
  'wrong.undo': '다시 보기',

  'steps.title': '단계',
  'step.planned': '대기 중',
  'step.running': '진행 중',
  'step.no-cure': '효과 없음',
  'step.cured': '해결됨',
  'step.skipped': '여기서는 소용없음',
  'step.failed': '실패',

  'details.title': '자세히',
  'details.version': '이 페이지의 버전',
  'details.serverVersion': '서버의 버전',
  'details.status': '마지막 응답의 상태 코드',
  'details.shown': '표시된 세션',
  'details.onServer': '서버의 세션',
  'details.failedFiles': '불러오지 못한 파일',
  'details.ended': '복구가 끝난 이유',
  'details.loads': '지금까지 페이지를 연 횟수',
  'details.watched': '항상 지켜보기',
  'details.no-answer': '응답 없음',
  'details.unknown': '알 수 없음',
  'yes': '예',
  'no': '아니요',
} as const satisfies { readonly [K in keyof typeof en]: Text };
