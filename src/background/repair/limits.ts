/** The loop guard's numbers (ground rules, 7) and the patience of a run. */
export const repairLimits = {
  steps: 4,
  navigations: 6,
  /** Runs of one plan per fault, origin and build in this time: one by itself, one more by a click. */
  guardMs: 3_600_000,
  /** A remedy in the page: 15 s for the fetches, and as much again. */
  applyMs: 30_000,
  /** From the verifying page load to a verdict: beyond the page's own 30 s of loading patience. */
  verifyMs: 45_000,
  /**
   * Between the look that finds a step without effect and the one that confirms it. On a machine with too much to do, a list
   * of 26.8 was seen blank for 7 s after the load, and then filled.
   */
  confirmMs: 2_000,
  /** Alarms are the last resort; packed extensions are held to 30 s (Chrome before 120: 60 s). */
  alarmMs: 60_000,
  probationMs: 60_000,
  /** A hidden tab counts no time; but no run is older than this. */
  runMs: 1_800_000,
} as const;
