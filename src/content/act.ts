document.documentElement.dataset['webUiRepairAct'] = '1';

export {};
