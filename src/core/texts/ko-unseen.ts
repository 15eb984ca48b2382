import type { enUnseen } from './en-unseen.ts';
import type { Text } from './text.ts';

export const koUnseen = {
  'came-late.title': '한 번 새로고침해야 알 수 있습니다',
  'came-late.what': '확장 프로그램이 지켜보기 전에 이미 열린 페이지여서, 그때 무엇이 잘못되었는지 지금은 알 수 없습니다.',
  'not-asked.title': '아직 확실하지 않습니다',
  'not-asked.what': '이상한 점이 보이지만 서버에 확인하지 못했습니다.',
  'unanswered.title': '페이지가 정상인지 확실하지 않습니다',
  'unanswered.what': '이전에 불러온 화면일 수 있습니다. 방금 확인했을 때 서버가 제대로 응답하지 않았습니다.',
  'unknown-pattern.title': '무엇이 문제인지 알 수 없습니다',
  'unknown-pattern.what': '이 확장 프로그램이 아는 문제와 일치하지 않습니다. 추측으로 복구하지는 않습니다.',
  'not-web-ui.title': 'Backend.AI Web-UI가 아닙니다',
  'not-web-ui.what': '다른 사이트에서는 아무것도 확인하거나 저장하지 않습니다. Web-UI를 다른 페이지 안이 아닌 별도의 탭에서 연 다음 다시 눌러 주세요.',
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
  'cost.reload-and-look': '새로고침하면 입력하고 저장하지 않은 내용이 사라집니다.',
  'advice.still-broken': '페이지에 문제가 있어 보이면 지원 담당자에게 코드({code})를 알려 주세요.',
  'do.reload-and-look': '새로고침하고 살펴보기',
} as const satisfies { readonly [K in keyof typeof enUnseen]: Text };
