import type { FaultKind } from './types.ts';

export const needPasswordChange: FaultKind<'need-password-change'> = {
  id: 'need-password-change',
  title: 'The account is asked to change its password, and works meanwhile',
  source: 'docs/web-ui.md, what a refused login looks like: a password that is only asked to be changed',
  isHealthy: true,
  existsIn: () => true,
  hits: ({ kind }) => kind === 'gql',
  act: () => ({ do: 'rewrite', with: (good) => ({ ...good, body: String(good.body).replace(/("need_?[pP]assword_?[cC]hange": ?)false/g, '$1true') }) }),
  shows: { classic: 'a notice that asks for it, over pages that work', antd: 'the same', astryx: 'the same' },
};
