import { entry } from '../entry.ts';

export const aptPackages = entry({
  id: 'apt-packages',
  who: 'user',
  steps: [
    { text: 'guide.apt-packages.ask' },
    { text: 'guide.apt-packages.brew', commands: ['/bin/bash -c "$(curl -fsSL https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh)"'] },
    {
      text: 'guide.apt-packages.shell',
      commands: [
        'test -d ~/.linuxbrew && eval $(~/.linuxbrew/bin/brew shellenv)',
        'test -d /home/linuxbrew/.linuxbrew && eval $(/home/linuxbrew/.linuxbrew/bin/brew shellenv)',
        'test -r ~/.bash_profile && echo "eval \\$($(brew --prefix)/bin/brew shellenv)" >>~/.bash_profile',
        'echo "eval \\$($(brew --prefix)/bin/brew shellenv)" >>~/.profile',
      ],
    },
    { text: 'guide.apt-packages.install', commands: ['brew install hello'] },
    { text: 'guide.apt-packages.folder', page: 'folders' },
  ],
});
