import type { enServer } from './en-server.ts';
import type { Text } from './text.ts';

export const koServer = {
  // WUR-01
  'fault.offline.title': '컴퓨터가 네트워크에 연결되어 있지 않습니다',
  'fault.offline.what': '네트워크가 다시 연결될 때까지 서버에 접속할 수 없습니다. 복구할 것은 없습니다.',
  // WUR-02
  'fault.unanswered-login.title': '로그인 요청에 아직 응답이 없습니다',
  'fault.unanswered-login.what': '서버가 다른 요청에는 응답하지만 마지막 로그인 시도에는 응답이 없었거나 아직 응답이 오지 않았습니다. 이름이나 비밀번호가 틀렸다는 뜻은 아닙니다. 네트워크, 중간의 프록시, 다른 확장 프로그램 또는 서버 자체의 로그인 처리(데이터베이스, 디렉터리)에서 지연되고 있을 수 있습니다. 잠시 기다린 뒤 다시 시도하세요. 시크릿(비공개) 창에서는 된다면 다른 확장 프로그램이 원인일 가능성이 큽니다.',
  // WUR-03
  'fault.intercepted-login.title': '서버 앞의 무언가가 로그인을 거부했습니다',
  'fault.intercepted-login.what': 'Web-UI 서버 자체는 로그인에 이렇게 응답하지 않습니다. 프록시, 방화벽 또는 네트워크 인증 페이지가 대신 응답했을 가능성이 큽니다. 이름이나 비밀번호가 틀렸다는 뜻은 아닙니다.',
  // WUR-04
  'fault.throttled-login.title': '지금은 요청이 너무 많습니다',
  'fault.throttled-login.what': '응답(429)만으로는 누구의 제한인지 알 수 없습니다. 프록시나 서버 자체가 하나의 네트워크 주소(다른 사람과 함께 쓰는 주소일 수 있음)에서 오는 요청 수를 제한하거나, 이 이름으로 실패한 로그인이 너무 많을 수 있습니다. 몇 분 기다린 뒤 한 번만 시도하세요.',
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
  // WUR-17
  'fault.unreachable-apps.title': '지금은 앱을 열 수 없습니다',
  'fault.unreachable-apps.what': '이 페이지에서 앱을 열 때 앱을 연결해 주는 서비스(WSProxy)가 제대로 응답하지 않았습니다. 서비스가 멈췄거나 그곳까지 가는 길이 막혀 있을 수 있습니다. 이 페이지는 정상입니다.',
  'do.guide-wsproxy': '관리자용: 무엇을 다시 시작할지…',
  // WUR-18
  'fault.failed-login.title': '로그인 요청이 오류로 끝났습니다',
  'fault.failed-login.what': '마지막 로그인 시도에 서버 또는 그 앞의 프록시가 오류로 응답했습니다. 이름과 비밀번호, 브라우저 때문이 아닙니다. 몇 분 뒤에 다시 시도해 보세요.',
} as const satisfies { readonly [K in keyof typeof enServer]: Text };
