import type { Text } from './text.ts';

/** The page of the report for the help desk. What the report itself says has no language. */
export const enReport = {
  'report.title': 'Report for the help desk',
  'report.lead': 'This is all of it. Nothing is ever sent by itself: copy or save the report, and give it to whom you want. Untick what shall stay out.',
  'report.private': 'That tab is in a private window. The report stands on this page only, and is gone with it unless you copy or save it.',
  'report.reading': 'Putting the report together…',
  'report.none': 'Nothing is known of that tab any more. Open your Web-UI, click the icon, and open the report from there.',

  'report.site': 'Name of the site',
  'report.versions': 'Versions',
  'report.diagnosis': 'Diagnosis',
  'report.repair': 'Last repair here',
  'report.disputed': 'Called wrong by you on this site',
  'report.disputed.none': 'No diagnosis was called wrong here.',
  'report.repair.none': 'No repair of this site is remembered.',
  'report.cookies': 'Cookies: names and sizes',
  'report.cookies.none': 'Your browser shows cookies only with your permission for this site (“Always watch this site” asks for it), so there are none in this report.',
  'report.cookies.what': { one: '{n} cookie, {bytes} bytes in all. What it holds is not read into the report.', other: '{n} cookies, {bytes} bytes in all. What they hold is not read into the report.' },
  'report.evidence': 'What was measured',
  'report.evidence.what': 'Counts, sizes, statuses and versions. No text of the page, and no names of projects, sessions, folders or people.',
  'report.evidence.none': 'What was measured could not be read.',

  'report.extension': 'Web-UI Repair',
  'report.browser': 'Browser',
  'report.code': 'Code',
  'report.plan': 'Plan',
  'report.phase': 'State',
  'report.loads': 'Page loads so far',
  'report.name': 'Name',
  'report.scope': 'Sent to',
  'report.bytes': 'Bytes',
  'report.scope.host': 'this host',
  'report.scope.parent': 'all sites of a domain above it',
  'report.scope.below': '{scope}, below one path only',

  'report.whole': 'The text as it is copied and saved',
  'report.copy': 'Copy',
  'report.save': 'Save as file',
  'report.copied': 'Copied. Paste it where you want.',
  'report.saved': 'Saved among your downloads.',
  'report.failed': 'That did not work. Open the text above and copy it by hand.',
} as const satisfies Record<string, Text>;
