import type { enUser } from './en-user.ts';
import type { Text } from './text.ts';

export const koUser = {
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
  'fault.refused-login.title': '서버가 로그인을 받아들이지 않았습니다',
  'fault.refused-login.what': '이름이나 비밀번호가 맞지 않거나, 로그인할 수 없는 계정입니다(비활성, 미인증, 액세스 키 없음, 모니터링 전용 등). 브라우저에 저장된 내용 때문은 아닌 것으로 보이며, 시크릿(비공개) 창에서 확인할 수 있습니다.',
  'login.unjudged': '서버가 로그인을 아예 확인하지 못했을 수도 있습니다.',
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
  // WUR-71
  'fault.unverified-account.title': '이메일 주소가 인증되지 않았습니다',
  'fault.unverified-account.what': '받은 인증 메일의 링크를 열거나 관리자에게 문의하세요. 브라우저 때문이 아닙니다.',
  // WUR-72
  'fault.no-keypair.title': '계정에 액세스 키가 없습니다',
  'fault.no-keypair.what': '액세스 키가 없으면 서버에 로그인할 수 없습니다. 브라우저 때문이 아니므로 관리자에게 키페어를 요청하세요.',
  // WUR-73
  'fault.paused-login.title': '페이지가 로그인 시도를 잠시 막고 있습니다',
  'fault.paused-login.what': '시도가 너무 많아 페이지가 한동안 로그인을 보내지 않습니다. 보통 마지막 시도로부터 3분입니다. 다시 시도하지 말고 기다리세요. 지울 것은 없습니다.',
} as const satisfies { readonly [K in keyof typeof enUser]: Text };
