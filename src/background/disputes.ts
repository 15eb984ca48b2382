import { disputesIn, isCode, type Dispute } from '../core/disputes.ts';
import type { WebUiOrigin } from '../core/origin.ts';
import { localKeys } from '../core/storage.ts';
import { setList, type Area } from './area.ts';
import type { Queue } from './queue.ts';

type About = Dispute & { readonly isPrivate: boolean };

/** "This is wrong". Nothing about a private window is written to storage.local. */
export interface Disputes {
  includes(about: About): Promise<boolean>;
  note(about: About, isWrong: boolean): Promise<void>;
  forget(origin: WebUiOrigin): Promise<void>;
}

export function newDisputes(local: Area, session: Area, queue: Queue): Disputes {
  const areaOf = ({ isPrivate }: Pick<About, 'isPrivate'>): Area => (isPrivate ? session : local);
  const read = async (area: Area): Promise<readonly Dispute[]> => disputesIn((await area.get(localKeys.disputes))[localKeys.disputes]);
  const change = (area: Area, to: (list: readonly Dispute[]) => readonly Dispute[]): Promise<void> =>
    queue(async () => setList(area, localKeys.disputes, to(await read(area))));

  return {
    includes: async ({ origin, code, ...where }) => (await read(areaOf(where))).some((each) => each.origin === origin && each.code === code),
    async note({ origin, code, ...where }, isWrong) {
      if (!isCode(code)) throw new Error('no such code');
      await change(areaOf(where), (list) => [...list.filter((each) => each.origin !== origin || each.code !== code), ...(isWrong ? [{ origin, code }] : [])]);
    },
    async forget(origin) {
      for (const area of [local, session]) await change(area, (list) => list.filter((each) => each.origin !== origin));
    },
  };
}
