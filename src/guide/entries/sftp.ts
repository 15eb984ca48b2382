import { entry } from '../entry.ts';

export const sftp = entry({
  id: 'sftp',
  who: 'user',
  steps: [{ text: 'guide.sftp.keep-open' }, { text: 'guide.sftp.refresh' }, { text: 'guide.sftp.start-again' }],
});
