/** `done: false`: there was nothing to act on, or it did not work; the repair goes on with its next step. */
export interface Acted {
  readonly done: boolean;
  readonly detail: Record<string, number>;
}
export type Act = () => Promise<Acted>;
