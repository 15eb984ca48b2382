import { isRightLogin, loginRefusal } from './answers.ts';
import type { FaultKind } from './types.ts';

export const loginHookRejected: FaultKind<'login-hook-rejected'> = {
  id: 'login-hook-rejected',
  title: 'A plugin of the manager refuses the login',
  source: 'docs/web-ui.md, what a refused login looks like: refused by a plugin, a 400 of the manager',
  existsIn: () => true,
  hits: isRightLogin,
  act: ({ pin }) => ({ do: 'answer', answer: loginRefusal(pin, 'rejected-by-hook', 'Operation rejected by a hook plugin.', 'Not in these hours.', 400) }),
  shows: {
    classic: 'login panel; a passing notice with the plugin\'s words (24.03), or "An unknown error has occurred." or its like',
    antd: 'login panel, a passing notice (25.18) or an alert (26.3 on), from 26.4 with the plugin\'s words',
    astryx: 'login panel, an alert with the plugin\'s words',
  },
};
