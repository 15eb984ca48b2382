import { json, methodNotAllowed, problem, text, type Answer, type Ask } from './answer.ts';
import { decodedBody } from './encoded-body.ts';
import { cleared, saved, type LoginStore } from './login-store.ts';
import type { Quirks } from './quirks.ts';
import { ACCESS_KEY, EMAIL, PASSWORD, type Role } from './world/people.ts';

const ALLOWED_FAILURES = 10;

/** `/server/*` (docs/web-ui.md, login; tests/contract). GET of any of it is index.html and never comes here. */
export class LoginDesk {
  private readonly failures = new Map<string, number>();

  constructor(
    private readonly store: LoginStore,
    private readonly role: Role,
  ) {}

  private get publicData(): object {
    return { access_key: ACCESS_KEY, role: this.role, status: 'active' };
  }

  /** As if somebody had tried as often with a wrong password. */
  failEveryTry(): void {
    this.failures.set(EMAIL, ALLOWED_FAILURES);
  }

  answer(ask: Ask, quirks: Quirks): Answer {
    switch (ask.path) {
      case '/server/login':
        return this.login(ask, quirks);
      case '/server/login-check':
        return this.check(ask, quirks);
      case '/server/logout':
        return this.logout(ask, quirks);
      case '/server/extend-login-session':
        return quirks.extendsLogin ? this.extend(ask, quirks) : methodNotAllowed('GET,HEAD');
      default:
        return methodNotAllowed('GET,HEAD');
    }
  }

  private login(ask: Ask, quirks: Quirks): Answer {
    if (this.store.isSignedIn(ask, quirks)) return problem(400, 'generic-bad-request', 'You have already logged in.');
    const { username, password } = credentialsIn(ask);
    if (!username) return problem(400, 'invalid-api-params', 'You must provide the username field.');
    if (!password) return problem(400, 'invalid-api-params', 'You must provide the password field.');
    const failed = this.failures.get(username) ?? 0;
    if (failed >= ALLOWED_FAILURES) return problem(429, 'too-many-requests', 'Too many failed login attempts');
    if (username === EMAIL && password === PASSWORD) {
      this.failures.delete(username);
      return saved(json({ authenticated: true, data: this.publicData }), this.store.make(true), quirks);
    }
    this.failures.set(username, failed + 1);
    const refused = { type: 'https://api.backend.ai/probs/auth-failed', title: 'Credential/signature mismatch.', details: 'User credential mismatch.' };
    return saved(json({ authenticated: false, data: refused }, quirks.refusedLoginStatus), this.store.make(false), quirks);
  }

  private check(ask: Ask, quirks: Quirks): Answer {
    const isSignedIn = this.store.isSignedIn(ask, quirks);
    return json({ authenticated: isSignedIn, data: isSignedIn ? this.publicData : null, session_id: this.store.idOf(ask, quirks) });
  }

  private logout(ask: Ask, quirks: Quirks): Answer {
    const id = this.store.idOf(ask, quirks);
    const done = loggedOut(quirks);
    // A cookie that the server does not know is not removed but replaced by one of a fresh, signed-out session.
    if (id === null) return saved(done, this.store.make(false), quirks);
    this.store.signOut(id);
    return cleared(done);
  }

  /** Also with a dead session: 200, and a new signed-out one. */
  private extend(ask: Ask, quirks: Quirks): Answer {
    const id = this.store.idOf(ask, quirks) ?? this.store.make(false);
    const expires = new Date(Date.now() + 604_800_000).toISOString().replace('Z', '+00:00');
    return saved(json({ status: 201, expires }), id, quirks);
  }
}

function loggedOut({ deadSessionGqlIs200: isFrom269, extendsLogin: isFrom249 }: Quirks): Answer {
  if (isFrom269) return { status: 200, headers: {}, body: '' };
  return isFrom249 ? text('200: OK') : { status: 201, headers: { 'Content-Type': 'application/octet-stream' }, body: '' };
}

/** The web server takes a body that is no JSON for an empty one. */
export function credentialsIn(ask: Ask): { username?: string; password?: string; otp?: string } {
  const body = decodedBody(ask);
  try {
    return (JSON.parse(body) ?? {}) as ReturnType<typeof credentialsIn>;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
