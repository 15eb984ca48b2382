import type { VNode } from 'preact';
import type { Policy } from '../../core/policy.ts';
import type { Language } from '../../core/texts/index.ts';
import { loadPolicyTexts } from '../../core/texts/load-page.ts';

/** Loaded where an organisation has named its help desk, and nowhere else. What it says is shown as text, and nothing is fetched. */
export async function helpDesk({ helpDeskName: name, helpDeskMail: mail, helpDeskLink: link, helpDeskLogo: logo }: Policy, language: Language): Promise<VNode | null> {
  if (name === null && mail === null && link === null && logo === null) return null;
  const p = await loadPolicyTexts(language);
  return (
    <p class="desk" data-testid="help-desk">
      {logo !== null && <img src={logo} alt="" height={20} />}
      <strong>{name ?? p('desk.title')}</strong>
      {mail !== null && <a href={`mailto:${encodeURI(mail)}`} target="_blank" rel="noreferrer">{mail}</a>}
      {link !== null && <a href={link} target="_blank" rel="noreferrer">{link.replace(/^(https:\/\/|mailto:)/, '').replace(/\/$/, '')}</a>}
    </p>
  );
}
