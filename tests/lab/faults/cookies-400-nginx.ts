import type { Answer } from '../server/answer.ts';
import { hasLargeCookies } from './answers.ts';
import type { FaultKind } from './types.ts';

export const cookies400Nginx: FaultKind<'cookies-400-nginx'> = {
  id: 'cookies-400-nginx',
  title: 'nginx in front refuses cookies beyond its buffers with a page of its own',
  source: 'docs/web-ui.md, what the web server does: nginx in front of cookies that are too large',
  existsIn: () => true,
  hits: ({ ask }) => hasLargeCookies(ask),
  act: () => ({ do: 'answer', answer: nginxPage() }),
  shows: { classic: "nginx's page", antd: "nginx's page", astryx: "nginx's page" },
};

/** Its title names the cause, its heading the status (ngx_http_special_response.c, error 494). */
function nginxPage(): Answer {
  const body = '<html>\r\n<head><title>400 Request Header Or Cookie Too Large</title></head>\r\n<body>\r\n<center><h1>400 Bad Request</h1></center>\r\n<center>Request Header Or Cookie Too Large</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';
  return { status: 400, headers: { 'Content-Type': 'text/html', Server: 'nginx', Connection: 'close' }, body };
}
