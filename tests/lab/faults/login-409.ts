import { credentialsIn } from '../server/login.ts';
import { json } from '../server/answer.ts';
import type { FaultKind } from './types.ts';
import { webuiFrom } from './types.ts';

export const login409: FaultKind<'login-409'> = {
  id: 'login-409',
  title: 'The account is signed in elsewhere as often as it may be',
  source: 'docs/web-ui.md, what a refused login looks like: signed in elsewhere (web servers from 26.4.2 on)',
  existsIn: (pin) => webuiFrom(pin, 26, 4),
  hits: ({ kind, ask }) => kind === 'login' && Boolean(credentialsIn(ask).username),
  act: () => ({ do: 'answer', answer: json({ authenticated: false, data: { type: 'https://api.backend.ai/probs/active-login-session-exists', title: 'Active login session already exists.' } }, 409) }),
  shows: { classic: '-', antd: '-', astryx: 'a question: "Logged in elsewhere"' },
};
