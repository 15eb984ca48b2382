import { Cell, saidBy } from '../../../tests/e2e/cell.ts';
import { scenario } from '../../../tests/e2e/scenarios/index.ts';
import { launchFor } from '../../../tests/e2e/suite.ts';
import { until, type Rig, type RigPage, type RigPopup } from '../../../tests/rig/index.ts';
import { shooting, type Look, type Shoot } from './look.ts';

/** Two pixels for one; a screen of the usual 800 by 600 would cut the popup short. The tests' own factor is coarser; the last one counts. */
const twice = ['--screen-info={2400x1800 devicePixelRatio=2}', '--force-device-scale-factor=2'];

interface Sight {
  readonly cell: Cell;
  readonly popup: RigPopup;
  readonly shoot: Shoot;
  /** Closes the popup and opens it anew. */
  readonly again: () => Promise<RigPopup>;
}

/** Which fault is played, and what is looked at then. The popup's states that no real page here can have stand in tests/popup-gallery. */
const stories: readonly (readonly [fault: string, see: (sight: Sight) => Promise<void>])[] = [
  ['list-500-passing', repaired],
  ['list-500-passing', asked],
  ['list-500', async ({ popup, shoot }) => {
    await shoot('popup-server', popup);
    await press(popup, 'tell', 'stop-waiting');
    await shoot('popup-told', popup);
    await press(popup, 'wrong', 'wrong-undo');
    await shoot('popup-called-wrong', popup);
  }],
  ['healthy', async ({ cell, popup, shoot, again }) => {
    await popup.click('[data-testid=details] summary');
    await shoot('popup-healthy', popup);
    await cell.page.goto('chrome://version');
    await shoot('popup-no-site', await again());
  }],
  ['dead-session-id', async ({ popup, shoot }) => {
    await shoot('popup-login', popup);
    await press(popup, 'fix', 'undo');
    await shoot('popup-login-proof', popup);
  }],
  ['keypair-gone-unseen', async ({ popup, shoot }) => {
    await shoot('popup-session', popup);
    await press(popup, 'fix', 'proof');
    await shoot('popup-session-proof', popup);
  }],
  ['cookies-too-large', ({ popup, shoot }) => shoot('popup-cookies', popup)],
  ['login-unkept', async ({ shoot, again }) => {
    // Until the page has come to rest, it is signed out and no more is known.
    const popup = await until(async () => {
      const opened = await again();
      return (await opened.evaluate(`document.querySelector('main').dataset.fault`)) === 'undone-login' ? opened : null;
    }, { timeoutMs: 60_000, what: 'the login to be seen undone' });
    await shoot('popup-undone', popup);
    await popup.click('[data-testid=private]').catch(() => undefined);
    await shoot('popup-private', await again());
  }],
  ['wrong-password', ({ popup, shoot }) => shoot('popup-password', popup)],
  ['healthy', async ({ cell, shoot, again }) => {
    await cell.lab.setFault({ id: 'server-down' });
    await cell.page.goto(cell.lab.origin, { mayFail: true });
    await cell.page.waitFor(`document.documentURI.startsWith('chrome-error:')`, { what: "the browser's own page" });
    await shoot('popup-error-page', await again());
  }],
];

/** The popup over real pages in their real states. */
export async function photographPopups(look: Look): Promise<void> {
  const rig = await launchFor('chromium', look.release, look.extensionDir, { ...look.options, args: [...twice, ...look.args, '--disable-auto-reload'], width: 1200, height: 700 });
  try {
    for (const [fault, see] of stories) await withCell(rig, look, fault, see);
  } finally {
    await rig.close();
  }
}

async function withCell(rig: Rig, look: Look, fault: string, see: (sight: Sight) => Promise<void>): Promise<void> {
  // On a host with a name, as at an organization, where the fault lets it.
  const played = scenario(fault);
  const cell = new Cell(look.release, played.ownSite ? played : { ...played, https: true });
  try {
    await cell.play(rig);
    let popup = await open(rig, cell.page, look.language);
    const again = async (): Promise<RigPopup> => {
      await popup.close();
      await cell.page.bringToFront();
      return (popup = await open(rig, cell.page, look.language));
    };
    await see({ cell, popup, shoot: shooting(look), again });
    await popup.close();
  } finally {
    await cell.close();
  }
}

async function open(rig: Rig, page: RigPage, language: string): Promise<RigPopup> {
  const popup = await rig.openPopup(page);
  await popup.evaluate(`location.search = '?lang=${language}'`);
  await popup.waitFor(`location.search !== '' && document.documentElement.lang === '${language}'`);
  await popup.waitFor(`document.querySelector('main')?.dataset.looking !== 'true' && document.querySelector('h1')?.textContent`, { timeoutMs: 50_000, what: 'the popup to say what it sees' });
  return popup;
}

/** Presses the one, and waits until the other is there. */
async function press(popup: RigPopup, button: string, shown: string): Promise<void> {
  await popup.click(`[data-testid=${button}]`);
  await popup.waitFor(`document.querySelector('[data-testid=${shown}]') !== null`, { timeoutMs: 60_000, what: shown });
}

/** The story of the README: broken, named, being repaired, proved; and what stands there afterwards. */
async function repaired({ cell, popup, shoot, again }: Sight): Promise<void> {
  await saidBy(popup);
  await shoot('page-broken', cell.page);
  await shoot('popup-fault', popup);
  await popup.click('[data-testid=fix]');
  await popup.waitFor(`document.querySelector('[data-testid=step][data-outcome=running]') !== null`, { what: 'the first step' });
  await shoot('popup-progress', popup);
  await popup.waitFor(`document.querySelector('[data-phase=probation]') !== null`, { timeoutMs: 60_000, what: 'the proof' });
  await shoot('popup-proof', popup);
  await shoot('page-healthy', cell.page);
  const later = await again();
  await later.click('[data-testid=past] summary');
  await shoot('popup-past', later);
  await press(later, 'doubt', 'insist');
  await shoot('popup-doubted', later);
}

/** Something is typed beside the broken list (whose own page has no field); the repair asks, and is told no. */
async function asked({ cell, shoot, again }: Sight): Promise<void> {
  await cell.page.evaluate(`document.body.appendChild(Object.assign(document.createElement('textarea'), { id: 'notes', style: 'position: fixed; z-index: 9999; inset: 0 0 auto auto' }))`);
  await cell.page.type('#notes', 'not saved yet');
  const popup = await again();
  await press(popup, 'fix', 'consent-no');
  await shoot('popup-asks', popup);
  await popup.click('[data-testid=consent-no]');
  await until(async () => (await popup.evaluate(`document.querySelector('[data-testid=consent-no]')`)) === null, { what: 'the question to go' });
  await shoot('popup-cancelled', popup);
}
