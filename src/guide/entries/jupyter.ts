import { entry } from '../entry.ts';

/** Offered, never diagnosed: it fails in a tab on another host. */
export const jupyter = entry({
  id: 'jupyter',
  who: 'user',
  steps: [{ text: 'guide.jupyter.look' }, { text: 'guide.jupyter.rename', page: 'folders' }, { text: 'guide.jupyter.again' }, { text: 'guide.jupyter.others' }],
});
