/** All patience in one table. Awake time: visible, neither frozen nor throttled. In milliseconds. */
export const patience = {
  /** Skeleton or dots without an answered request: the client's own request timeout (26.x: 30 s). */
  listLoadingMs: 30_000,
  /** A list whose own code has not come, on a page where a script failed: no release asks for a chunk again. Healthy ones have it within 4 s. */
  unbuiltListMs: 10_000,
  /** The splash of 26.4.2+ leaves by itself after 10 s; slow machines took up to 4 s to boot: far beyond both. */
  splashMs: 30_000,
  /** Root still empty with no splash: 26.4-26.8 remove the splash after 10 s even when the boot failed. */
  blankRootMs: 12_000,
  /** A list that ended on neither rows nor words; the classic lists fill within 4 s, and a 26.8 list stood blank for 7 s on a busy machine. */
  blankListMs: 10_000,
  /** A page that had an answer this lately goes on with its boot: 26.8 on a machine with ten times its load has one every second (Firefox 153). */
  betweenAnswersMs: 5_000,
  /** Classic lists ask again 15 s after a failure, 20 s in some releases, and take up to 4 s to fill. */
  classicRetryMs: 25_000,
  /** Refresh every 15 s (finished lists 45 s): no answer in 3 intervals, and at least this. */
  notRefreshingMs: 60_000,
  /** A login panel without any request: healthy pages ask within a second of its appearance. */
  silentLoginMs: 3_000,
  /** A try to sign in without an answer: pages give it up after 15 s (24.03.10) to 30 s (26.8.0, 26.9.4), and a directory behind the manager may take its time. */
  loginAnswerMs: 15_000,
  /** The web server's `login_block_time`, from the last failure on. */
  loginBlockMs: 1_200_000,
  /** An app's tab opens a second after it was handed over, up to five on a busy machine: who leaves later goes elsewhere. */
  toAppMs: 15_000,
  /** Who comes back later has worked there. */
  backFromAppMs: 120_000,
  /** What an app came to says nothing for longer than this. */
  appMs: 600_000,
  /** An upload is heard of at the end of each piece: 15 MB, of large files up to 200 MB (26.8, 26.9), which take that long at 3 Mbit/s. */
  uploadMs: 600_000,
  /** Between the first look that sees a failure and the look that confirms it. */
  confirmMs: 400,
  /** A probe of ours that takes longer than the client's own soft timeout (20 s) tells nothing new. */
  probeMs: 10_000,
} as const;
