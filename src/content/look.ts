document.documentElement.dataset['webUiRepairLook'] = '1';

export {};
