import { fetchRelease, pins } from '../tests/lab/releases.ts';

// `npx tsx scripts/releases.ts [id ...]`: fetches the named pinned releases, or all of them.
const wanted = process.argv.slice(2);
const ids = wanted.length > 0 ? wanted : pins().map((pin) => pin.id);
let failed = 0;
for (const id of ids) {
  try {
    const release = await fetchRelease(id, (line) => console.log(`  ${line}`));
    console.log(`${id.padEnd(14)} ${release.era.padEnd(4)} ${release.root}`);
  } catch (error) {
    failed++;
    console.error((error as Error).message);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
