import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<main data-testid="popup">Web-UI Repair</main>, root);
