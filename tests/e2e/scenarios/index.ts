import type { Scenario } from '../scenario.ts';
import { assetScenarios } from './assets.ts';
import { cookieScenarios } from './cookies.ts';
import { loginReasonScenarios } from './login-reasons.ts';
import { listScenarios, wellScenarios } from './list.ts';
import { sessionScenarios } from './session.ts';
import { storedScenarios } from './stored.ts';
import { upgradeScenarios } from './upgrade.ts';

export const scenarios: readonly Scenario[] = [...wellScenarios, ...listScenarios, ...assetScenarios, ...upgradeScenarios, ...sessionScenarios, ...loginReasonScenarios, ...storedScenarios, ...cookieScenarios];

export function scenario(id: string): Scenario {
  const found = scenarios.find((each) => each.id === id);
  if (!found) throw new Error(`no scenario "${id}"; there are: ${scenarios.map((each) => each.id).join(', ')}`);
  return found;
}
