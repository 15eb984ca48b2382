document.documentElement.dataset['webUiRepairEntry'] = '1';

export {};
